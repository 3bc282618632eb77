import { config } from "zod";

// zod tries whether it may compile its checks, and the page's policy, which rightly says no, reports each try. What
// builds schemas must therefore be loaded after this.
config({ jitless: true });
