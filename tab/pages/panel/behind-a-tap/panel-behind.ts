export { OpenQuestions } from "../../../components/asked/open-questions.tsx";
export { AgendaLayer } from "./agenda-layer.tsx";
export { FoundCommunity } from "../../../components/found-community.tsx";
export { InlineEdit } from "../../../components/activity/inline-edit.tsx";
export { PeopleLayer } from "./people-layer.tsx";
export { NextAgendaLayer } from "./next-agenda-layer.tsx";
export { TakeawayComposer } from "./takeaway-composer.tsx";
