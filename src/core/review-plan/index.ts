import { reviewPlanSheet, reviewPlanStanding } from "../messages/review-plan";
import { type Standing, stateId, type System } from "../systems/system";
import { placeOfTable } from "../systems/tables";
import { overdueActivities, type ReviewPlan, reviewPlans } from "./activities";
import { planFaults } from "./faults";
import { reviewPlanTemplate } from "./template";

export { firstSteps } from "./first-steps";
export { outlookOf } from "./outlook";
export { type Activity, overdueActivities, type ReviewPlan, reviewPlans } from "./activities";

/** The review plan: activities with owners, dates and status, looked at from an as-at date. */
export const reviewPlan: System = {
  id: "review-plan",
  template: reviewPlanTemplate,
  find: (reading) =>
    reviewPlans(reading).map((plan) => {
      const place = placeOfTable(plan.table);
      return {
        id: stateId("review-plan", place),
        system: "review-plan",
        title: reviewPlanSheet.title,
        place,
        standing: standingOf(plan),
        findings: planFaults(plan),
      };
    }),
};

function standingOf(plan: ReviewPlan): Standing {
  const { activities, asAt } = plan;
  const late = overdueActivities(plan).length;
  const open = activities.filter(({ complete }) => !complete).length;
  if (activities.length === 0) return { tone: "open", text: reviewPlanStanding.empty };
  if (open === 0) return { tone: "good", text: reviewPlanStanding.allComplete(activities.length) };
  if (asAt === undefined) return { tone: "open", text: reviewPlanStanding.noAsAt };
  if (late > 0) return { tone: "bad", text: reviewPlanStanding.overdue(late, activities.length) };
  return { tone: "good", text: reviewPlanStanding.onTrack(open) };
}
