// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/odd_cases.h"

#include "ui/support/sample_case.h"

namespace attest::test {
namespace {

std::string policyNamed(const std::string& name, const std::string& subscription)
{
    return "    - name: " + name
        + "\n"
          "      requiredAttestors:\n"
          "        - type: azure_imds\n"
          "          config:\n"
          "            tenants:\n"
          "              contoso.onmicrosoft.com:\n"
          "                tenantID: \"6744e52f-c303-4d48-9fe2-40088aaf9cb3\"\n"
          "                restrictToSubscriptions:\n"
          "                  - \""
        + subscription + "\"\n";
}

constexpr const char* kHead = "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n";

} // namespace

casefile::Case underPolicy(const std::string& text)
{
    auto c = acceptedCase();
    c.hasPolicy = true;
    c.policyName = "policy.yaml";
    c.policy = copyBytes(asBytes(text));
    return c;
}

casefile::Case twoRunsCase()
{
    return underPolicy(kHead + policyNamed("closed", "11111111-2222-3333-4444-555555555555")
        + policyNamed("open", "59076bdb-f12d-4b45-ae72-cbb1768fd174"));
}

casefile::Case twoAttestorsCase()
{
    return underPolicy(kHead + policyNamed("both", "59076bdb-f12d-4b45-ae72-cbb1768fd174")
        + "        - type: azure_msi\n"
          "          config:\n"
          "            tenants:\n"
          "              - tenantID: \"6744e52f-c303-4d48-9fe2-40088aaf9cb3\"\n"
          "                principalID: \"11111111-2222-3333-4444-555555555555\"\n");
}

casefile::Case badPolicyCase()
{
    std::string text = kHead;
    text.append("    - name: broken\n"
                "      requiredAttestors:\n"
                "        - typ: azure_imds\n");
    return underPolicy(text);
}

casefile::Case hostileCase()
{
    auto c = acceptedCase();
    c.evidence.front().tenantDomain
        = "evil\xE2\x80\xAE<b>bold</b>&amp;\n\x1b[31m" + std::string(3000, 'x');
    return c;
}

casefile::Case collectedCase()
{
    auto c = replayedCase();
    c.context.collect = true;
    return c;
}

} // namespace attest::test
