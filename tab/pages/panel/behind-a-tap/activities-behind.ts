export { ActivityView } from "../../../components/activity/activity-view.tsx";
export { FoldedContract } from "../../../components/activity/contract/folded-contract.tsx";
export { SignReminder } from "../../../components/activity/contract/sign-reminder.tsx";
export { FoldedDecisions } from "../../../components/activity/logistics/folded-decisions.tsx";
export { FoundingPath } from "../../../components/path/founding-path.tsx";
export { NextStep } from "../../../components/path/next-step.tsx";
export { OpenList } from "../../../components/activity/open-list.tsx";
export { AskLayer, PlanLayer, TopicsLayer } from "./activity-layers.tsx";
