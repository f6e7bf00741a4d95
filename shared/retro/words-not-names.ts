/**
 * Words that tell a name from what is none. A list can only be partly right, so each errs to its safe side: a word
 * that is missing here makes a role of something that was no name, and names nobody.
 */
const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What people are called by what they do, and what is no person: "backup contact", "database engineer A", "web-01". */
export const describing = set(`
  a an the and or of for on off in at to by from with our their my your
  engineer engineers developer developers dev devs programmer operator operators admin admins administrator
  administrators sysadmin sysadmins responder responders reviewer maintainer maintainers manager managers lead leads
  team teams member members crew squad shift staff colleague colleagues intern contractor contractors vendor vendors
  supplier provider sre sres dba dbas technician analyst architect author committer approver tester commander ic
  person people somebody someone everybody everyone nobody folks guest human humans employee employees consultant
  support ops operation operations leadership management oncall call caller director directors executive exec cto ceo
  cio boss helpdesk desk department owner owners facilitator deputy participant observer scribe deployer investigator
  investigators personnel specialist specialists expert supervisor user users customer customers client clients
  contact backup primary secondary standby follow first second third last next new old other others another
  incident major minor duty night day evening morning weekend regional local remote internal external global senior
  junior principal chief head deputy vice acting partner third-party all we us i they he she me
  system systems machine machines host hosts server servers service services node nodes pod pods job jobs worker
  workers queue queues cache caches cluster clusters database databases db dbs replica replicas shard shards index
  storage disk disks volume network networks router routers switch switches firewall proxy proxies gateway lb load
  balancer dns cdn api app apps application applications web website site sites frontend backend mobile desktop browser
  ui ux qa test tests data platform infra infrastructure cloud security sec identity auth login billing payment
  payments checkout search mail email messaging message messages chat voice video media content docs documentation
  release releases deploy deploys deployment build builds pipeline ci cd cron scheduler script scripts bot bots
  automation monitor monitors monitoring alert alerts alerting alarm alarms pager probe probes check checks dashboard
  dashboards metrics metric logs log tracing autoscaler controller watchdog kernel systemd root daemon agent agents
  robot console terminal grid stage staging production prod canary region zone zones datacenter dc rack north south
  east west central edge core main master leader replica config secrets vault certificate certificates cert certs
  linux windows macos android ios postgres postgresql pg mysql redis kafka rabbitmq mongo mongodb elastic
  elasticsearch consul etcd nginx envoy haproxy kubernetes k8s docker terraform ansible argo argocd flux helm jenkins
  github gitlab bitbucket travis circleci buildkite grafana prometheus alertmanager pagerduty opsgenie datadog sentry
  nagios zabbix newrelic splunk kibana statuspage slack teams zoom jira confluence aws azure gcp google amazon
  microsoft cloudflare fastly akamai heroku vercel netlify status notification notifications webhook webhooks
  integration public press legal sales marketing finance product design research engineering communications comms
  community liaison coordinator noc soc itsm it hr pr
  here channel group groups unknown anonymous none nil null na tbd tba`);

/** One of these and it is a group or a machine, whatever stands beside it: "Acme Support", "deploy-bot". */
export const grouping = set(`
  team teams squad crew support ops operations department group staff engineers developers operators admins
  customers users clients vendor bot bots service job pipeline monitor monitoring alerts oncall helpdesk noc`);

/** Names that are words as well: written small they stay words, "it will work", "the mark". */
export const wordsToo = set(`
  can could please is are was were did do does has have had should would may might must it thanks ok sorry hi hello
  will mark grace hope faith joy rose may autumn summer amber ruby pearl crystal art bill drew chase chance guy max
  min miles sue rich cliff grant lane major miller page reed reid read root stone stones wood woods hill hills field
  fields ford banks bank brook brooks rivers river lake waters bush park parks green brown white black gray grey
  gold silver young old long short small little strong sharp swift wise good best noble love day days week weeks
  month winter summers bell ball berry bird crane rice price cash case hand hands head foot self wall walls house
  church gate gates bridge bridges street west north south east cross power powers post law laws pepper angel star
  sky ocean storm rain gale wind bay buck stock bullock seller sellers buyer push pull pop pool poole store shard
  state stage stop start step trace track trail train trigger true truth turn type unit update usage value view wait
  watch web while word work world write zone able about above after again all alone also any area ask back bad base
  bed bit blue board body book boot both box branch break build burst bus busy button call car card care catch cell
  chain change chart check clean clear click clock close code cold commit cool copy core cost count crash cut dark
  dash data date deal deep delay deploy desk disk done door down drain draw drive drop dump each early edge else
  empty end error even event ever every exit face fact fail fall false fan far fast feed few file fill find fine
  fire fix flag flap flat flow folk for force form free from front full gap get give go graph great grid group grow
  half halt hang hard hash have heap heat hear heavy held help high hit hold hole home hook host hot hour idle image
  inner input item join json jump just keep key kill kind know lag land large late lead leak left less let level
  life light like limit line link list live load local lock log look loop lost lot low main make many map mean meet
  mind miss mode model more most move much name near need nest net new next nice night node none noon note now null
  number odd off once one only open order other out outer over own pace pack pair part pass past patch path pay peak
  pick piece pin ping pipe place plan plane play plug point port pot press prime print probe proof pure put quick
  quiet rack raise range rank rate raw ready real red region rest result retry ride right ring rise risk road role
  roll room round route row rule run safe same save scale scan scene score script seal seat see seed send set shape
  share sheet shell shift ship shop show side sign since sing site six size skip slave slot slow smart snap soft
  some son song soon sort sound source space span speed spike spin split spot spread stack staff stale stall stand
  stay still stick stream string sub such sum sure swap sweep sync table tag tail take talk tall tap tape task team
  tell ten tenant term test text than that them then there these thin thing think this those three tick tie tight
  time tip to token tone too tool top total touch tree trip try tune twice two under up upper use user very vote
  wake walk want warm way well what wheel when where which who whole why wide wire with yes yet`);

/** Parts of a name that never stand for it: "van der Berg", "Dr. Sousa". */
/** Never a name by themselves, but for the first word of one: "van der Berg", "Ana e Sousa". */
export const particles = set(`
  de da do dos das del della di du la le las los el al bin ibn ben van von der den dem ter ten zu zur af av of y e
  jr sr ii iii iv phd md`);

/** What stands before a name. */
export const titles = set('dr prof mr mrs ms mx sir');
