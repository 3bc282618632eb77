import { config } from "zod/mini";

// zod tests whether it may compile its checks, and the page's content security policy, which forbids that, reports each
// test. So this must be loaded before anything that builds schemas.
config({ jitless: true });
