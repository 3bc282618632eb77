import { configure } from "@testing-library/react";

// A busy machine is not a fault of the screen.
configure({ asyncUtilTimeout: 60_000 });
