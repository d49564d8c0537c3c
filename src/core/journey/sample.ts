/** One stage of the sample, in the order of the map's columns. */
type SampleStage = readonly [
  stage: string,
  touchpoint: string,
  experience: string,
  trigger: string,
  process: string,
  emotion: string,
  measures: string,
];

/**
 * The example of the source (001_fcb6dc0e614a30e5.txt): a fault as its user lives through it, from a good expectation to a
 * survey that is ignored. It has no weights, so the stages count the same. The measures are those of the sample scorecard;
 * that nobody measures the time before contact is what a map shows.
 */
export const sampleStages: readonly SampleStage[] = [
  [
    "Pre contact",
    "Something stops working: where to turn?",
    "Expects good help",
    "A fault occurs",
    "What the service tells its users (marketing)",
    "Good",
    "",
  ],
  [
    "First contact",
    "Rings the service desk, in the end",
    "Confused about whom to ask, frustrated by looking",
    "Contact details aren't clear",
    "Service desk, incident management",
    "Frustrated",
    "Calls abandoned",
  ],
  [
    "Progress",
    "Gets a reference, hears nothing, has a manager chase",
    "Angry: work suffers and nobody says how it stands",
    "Poor communication; agreed times are missed",
    "The call is logged and passed to the second level",
    "Angry",
    "Time to answer and resolve; Resolved within the agreed time",
  ],
  [
    "Closure",
    "A technician rings and puts it right",
    "Relieved, and disappointed all the same",
    "Poor data about the case",
    "The incident is closed",
    "Relieved but disappointed",
    "Resolved at first contact",
  ],
  [
    "Follow up",
    "Talks to the CIO about it",
    "Ignores the survey",
    "Reports come late",
    "A satisfaction survey is sent",
    "Ignored survey",
    "Satisfaction surveys",
  ],
];
