/** A tangent worth following: its name, and the events it runs through in the order they were added. */
export interface Thread {
  readonly id: string;
  readonly name: string;
  readonly eventIds: readonly string[];
}
