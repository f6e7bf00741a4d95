/**
 * Which words stand for people. "The probe failed to answer" describes a machine, "the lead failed to answer" judges a
 * person: most of the difference between a hint and a false alarm is the subject.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** People whatever the rest of the sentence says. */
export const certainPeople = set(
  'i we you he she nobody no-one someone somebody anyone anybody everyone everybody whoever ' +
    'engineer engineers developer developers dev devs programmer programmers coder coders operator operators admin ' +
    'admins administrator administrators sysadmin sysadmins responder responders reviewer reviewers maintainer ' +
    'maintainers manager managers lead team teams crew squad squads shift staff colleague colleagues intern interns ' +
    'junior juniors contractor contractors vendor vendors supplier suppliers sre sres dba dbas technician technicians ' +
    'analyst analysts architect architects author committer committers approver approvers tester testers commander ic ' +
    'person people folks guy guys humans employee employees newcomer newcomers hire hires consultant consultants support ' +
    'ops leadership management oncall on-call oncalls on-calls on-caller director directors exec cto ceo boss helpdesk ' +
    'department owner owners facilitator scribe deployer investigator investigators personnel specialist specialists ' +
    'expert experts veteran graduate trainee apprentice nurse nurses doctor doctors clerk clerks cashier cashiers trader traders moderator moderators pilot pilots driver drivers dispatcher supervisor supervisors',
);

/** People as a rule, though "they" may be pods, and a bank's interface may stand for the bank. */
export const likelyPeople = set(
  'they who office offices desk desks bank banks partner partners agency headquarters carrier carriers regulator company',
);

/** Before "operator" or "manager" these make a program of it; after a capital letter so does any product's name. */
export const programWords = set(
  'kubernetes k8s helm postgres prometheus cert certificate strimzi elastic package lock resource alert task queue ' +
    'secret secrets volume container session cluster window cache file memory process service config configuration ' +
    'connection transaction controller storage boot addon certificate-manager password content network-operator storage ' +
    'shovel ingress vault rook etcd the-kubernetes logical boolean ternary comparison',
);

/** Capitalised words that are nobody's name: products, places in an incident, and how sentences begin. */
export const notNames = set(
  'add fix use make update remove create move change check review investigate improve ensure set write run document ' +
    'test increase decrease reduce enable disable automate replace migrate upgrade consider discuss define implement track ' +
    'follow schedule train teach learn agree ask notify page call restore revert reboot rename resolve rotate scale ship ' +
    'split start stop store sync turn verify watch work warn clean close confirm contact continue convert decide declare ' +
    'deprecate detect drain drop evaluate expand explore find finish get keep limit look merge monitor note open plan ' +
    'prepare prevent provide publish push raise read recover report request rework ' +
    'kafka redis jenkins nginx envoy haproxy terraform ansible kubernetes docker prometheus grafana alertmanager pagerduty ' +
    'opsgenie slack github gitlab bitbucket google amazon azure aws cloudflare fastly akamai datadog sentry nagios zabbix ' +
    'splunk elastic elasticsearch kibana logstash postgres postgresql mysql mariadb mongo mongodb cassandra etcd consul ' +
    'vault nomad rabbit rabbitmq celery airflow spark hadoop flink zookeeper istio linkerd calico cilium argo flux helm ' +
    'spinnaker circle travis buildkite linux windows ubuntu debian kernel systemd java python ruby node rails django ' +
    'route gateway cluster service services server servers host hosts nodes pod pods job jobs queue worker workers cache ' +
    'database replica primary secondary standby leader follower client clients api app application dashboard alert alerts ' +
    'alerting monitoring monitor probe check checks health traffic latency error errors request requests response deploy ' +
    'deploys deployment deployments release rollback rollbacks restart failover backup backups snapshot certificate ' +
    'script scripts cron pipeline build builds test tests config configuration user users customer customers log logs ' +
    'load memory disk disks network router switch firewall proxy storage volume system systems site sites region zone ' +
    'automation scheduler controller autoscaler importer exporter watcher parser ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december utc gmt ' +
    'a an the this that these those it its there here and but or so then also if when while once after before since until ' +
    'because although though as at by for from in into of on onto over per to under with without within what which whose ' +
    'whom where why how am suppose is are was were be been do does did has have had can could will would shall should may might must ' +
    'not no nothing none some any each every all both neither either one two three four five first second third last next ' +
    'more most many much few less least other another such only just even still already again soon now today tomorrow ' +
    'yesterday later earlier finally eventually meanwhile instead however therefore thus hence perhaps maybe please ok okay ' +
    'yes well let tell take walk talk describe show share say help explain give think imagine draw our your their his her ' +
    'my we you they he she i who nobody someone everyone people engineers developers operators teams management support ' +
    'lack failure failures inadequate insufficient poor bad better proper human root cause had during between',
);

/** How nouns and participles end that begin sentences: "Monitoring", "Migration", "Diagnosis". */
export const nounEnding = /(?:ing|tion|sion|ment|ness|ity|ance|ence|ancy|ency|ware|ed|ly|base|osis|ysis)$/;
