export { ContractView } from "../../../components/activity/contract/contract-activity.tsx";
export { AgendaDraft } from "../../../components/agenda-draft.tsx";
export { FoundingParts } from "./founding-parts.tsx";
export { Renewal } from "../../../components/renewal.tsx";
export { AgreedParts } from "./agreed-parts.tsx";
export { FirstParts } from "./first-parts.tsx";
export { ActivityAnnouncements } from "../../../components/activity/announcements/activity-announcements.ts";
export { AskLayer, PlanLayer, TopicsLayer } from "./activity-layers.tsx";
