// SPDX-License-Identifier: GPL-3.0-or-later
// Did the issuer that the policy trusts issue it? Compared exactly but for the case of the tenant's GUID;
// the trailing slash of version 1 belongs to the name. Documented default: version 1, sts.windows.net.

#include "base/ascii.h"
#include "policy/cloud.h"
#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// params: expected
inline constexpr IssueId kIssuerMissing{"policy.issuer-missing"};
inline constexpr IssueId kIssuerType{"claims.iss-type"};
/// params: found, expected
inline constexpr IssueId kIssuerMismatch{"policy.issuer-mismatch"};
/// The same tenant, but tokens of the other version. params: found, expected, version (of the token)
inline constexpr IssueId kIssuerVersion{"policy.issuer-version"};
/// params: found, expected, tid
inline constexpr IssueId kIssuerOtherTenant{"policy.issuer-other-tenant"};
/// params: found, expected, cloud
inline constexpr IssueId kIssuerOtherCloud{"policy.issuer-other-cloud"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

void explainMismatch(
    StageRun& run, std::string_view found, const std::string& expected, Spans spans)
{
    Params params{{"found", std::string(found)}, {"expected", expected}};
    const auto ours = policy::parseIssuer(expected);
    const auto theirs = policy::parseIssuer(found);
    IssueId id = issue::kIssuerMismatch;
    if (ours && theirs) {
        if (!equalNoCase(ours->tenant, theirs->tenant)) {
            id = issue::kIssuerOtherTenant;
            params.push_back({"tid", std::string(theirs->tenant)});
        } else if (ours->cloud != theirs->cloud) {
            id = issue::kIssuerOtherCloud;
            params.push_back({"cloud", std::string(policy::cloudFacts(theirs->cloud).name)});
        } else if (ours->version != theirs->version) {
            id = issue::kIssuerVersion;
            params.push_back(
                {"version", std::int64_t{theirs->version == policy::TokenVersion::V2 ? 2 : 1}});
        }
    }
    run.fail(id, std::move(params), std::move(spans));
}

} // namespace

void issuer(StageRun& run)
{
    const policy::MsiEntry* entry = run.msi().entry;
    if (run.msi().claims == decode::kNoNode
        || (configOf(run.context()) != nullptr && entry == nullptr)) {
        run.lacksInput();
        return;
    }
    const Claim iss = claim(run, "iss");
    Spans spans = claimSpan(run, iss);
    run.consult(spans.front());
    if (iss.present() && !iss.text) {
        run.fail(issue::kIssuerType, {}, std::move(spans));
        return;
    }
    const std::string& expected
        = entry != nullptr ? entry->issuerUrl : run.context().demands.issuer;
    if (expected.empty()) {
        run.skip();
        return;
    }
    if (entry != nullptr) {
        spans.append(run.policySpan(entry->issuerPlace));
    }
    if (!iss.present()) {
        run.fail(issue::kIssuerMissing, {{"expected", expected}}, std::move(spans));
    } else if (!policy::sameIssuer(*iss.text, expected)) {
        explainMismatch(run, *iss.text, expected, std::move(spans));
    } else {
        run.fact("issuer", std::string(*iss.text), {spans.front()});
    }
}

} // namespace attest::verify::msi
