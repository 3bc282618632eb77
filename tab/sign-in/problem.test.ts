import { describe, expect, test } from "vitest";
import { codeIn, signInProblem } from "./problem.ts";

/** As Entra and Teams word them. */
const reasons = [
  [
    "consent_required: AADSTS65001: The user or administrator has not consented to use the application",
    "consentNeeded",
  ],
  ["resourceRequiresConsent", "consentNeeded"],
  ["consentRequired", "consentNeeded"],
  ["CancelledByUser", "consentRefused"],
  ["cancelled by user", "consentRefused"],
  ["AADSTS65004: User declined to consent to access the app.", "consentRefused"],
  ["AADSTS90094: The grant requires admin permission.", "approvalNeeded"],
  ["AADSTS900941: An administrator of Example has set a policy", "approvalNeeded"],
  ["AADSTS500014: The service principal for resource 'api://a/b' is disabled.", "appOff"],
  ["The service principal for resource is disabled", "appOff"],
  ["AADSTS7000112: Application is disabled.", "appOff"],
  ["invalid_resource: AADSTS500011: The resource principal named api://a/b was not found", "appMissing"],
  ["invalid_resource", "appMissing"],
  ["resourceDisabled", "appUnavailable"],
  ["AADSTS50105: The signed in user is not assigned to a role for the application.", "notAssigned"],
  ["AADSTS50020: User account from identity provider does not exist in tenant", "otherOrganisation"],
  ["AADSTS53003: Access has been blocked by Conditional Access policies.", "policy"],
  ["resourceRequiresMfa", "policy"],
  ["tokenRevoked", "signInAgain"],
  ["FailedToOpenWindow", "windowBlocked"],
  ["App resource defined in manifest and iframe origin do not match", "otherAddress"],
  ["Unexpected", "unknown"],
  ["", "unknown"],
] as const;

describe("why Teams gives no token", () => {
  test.each(reasons)("SIGN-1: %s is %s", (reason, problem) => {
    expect(signInProblem(reason)).toBe(problem);
  });

  test("SIGN-1: an administrator is told Entra's code, or Teams' word, and nothing else of it", () => {
    expect(codeIn("invalid_resource: AADSTS500011: The resource principal named api://a/b")).toBe(
      "AADSTS500011",
    );
    expect(codeIn("resourceDisabled")).toBe("resourceDisabled");
    expect(codeIn("The service principal of ana@example.org is disabled")).toBeNull();
  });
});
