// What a client's bytes may claim, whatever the document. Byte and struct counts differ per room and are arguments.

/** A client may not have written more units than this: far above any document, far below what arithmetic loses. */
export const maxClock = 2 ** 40;
/** Yjs 13 draws client ids as unsigned 32-bit numbers. */
export const maxClient = 2 ** 32 - 1;
/** Keys of maps, attributes, formats and objects, names of roots and elements; in UTF-16 units. */
export const maxKeyLength = 256;
/** Arrays and objects inside each other in one plain value. */
export const maxValueDepth = 16;
/** Shared types inside each other; a type directly under a root has depth 1. */
export const maxTypeDepth = 32;
/** Client ids one update may bring for the first time: a person's reloads while offline, with room to spare. */
export const maxClaims = 256;
/** Different format keys one text may ever carry: Yjs's clean-up copies them at every piece of text. */
export const maxFormatKeys = 64;
/** Steps Yjs may take to find the place of one update's structs among concurrent ones: a base and a share per struct. */
export const maxPlacingSteps = 100_000;
export const maxPlacingStepsPerStruct = 100;

/** Clients a state vector may list. */
export const maxStateVectorClients = 20_000;
/** y-websocket echoes everybody it heard of, so a message may name a whole full room. */
export const maxAwarenessEntries = 1_000;
/** UTF-8 bytes of one presence state. */
export const maxAwarenessBytes = 4_096;
