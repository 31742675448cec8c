// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/lint_report.h"
#include "policy/lookup.h"

#include <algorithm>
#include <map>
#include <set>

namespace attest::policy {
namespace {

// The entry's path and what is around it.
struct EntryReport {
    const LintReport& report;
    const MsiEntry& entry;
    std::string path;

    void add(IssueId id, std::string_view key, const Place& place, Params params,
        Severity severity = Severity::Warning) const
    {
        report.add(id, path + '/' + std::string(key), place, std::move(params), severity);
    }
};

// cloudEnvironment exists for azure_imds alone, so a token's cloud is known from what was said about
// the evidence, or from an azure_imds attestor of the same tenant.
std::optional<Cloud> cloudOf(const LintReport& report, const MsiEntry& entry)
{
    if (report.context.cloud) {
        return report.context.cloud;
    }
    const auto found = report.clouds.find(lowered(entry.tenantId));
    return found == report.clouds.end() ? std::nullopt : std::optional(found->second);
}

void lintDefaultIssuer(const EntryReport& in, std::optional<Cloud> cloud)
{
    if (cloud && !sharesIssuerHost(*cloud, Cloud::Public)) {
        in.add(issue::kLintIssuerCloud, "issuerURL", in.entry.issuerPlace,
            {{"issuer", in.entry.issuerUrl}, {"cloud", std::string(cloudFacts(*cloud).name)},
                {"expected", defaultIssuer(*cloud, in.entry.tenantId)}});
    }
}

// An issuer that none of Entra's forms fits, but that one would fit with another slash or case.
void lintIssuerForm(const EntryReport& in)
{
    const std::string& issuer = in.entry.issuerUrl;
    const std::string other
        = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer + '/';
    for (const std::string& mended : {other, lowered(issuer), lowered(other)}) {
        if (parseIssuer(mended)) {
            const bool slash = mended == other;
            in.add(slash ? issue::kLintIssuerSlash : issue::kLintIssuerCase, "issuerURL",
                in.entry.issuerPlace, {{"issuer", issuer}, {"expected", mended}});
            return;
        }
    }
    in.add(issue::kLintIssuerUnknown, "issuerURL", in.entry.issuerPlace, {{"issuer", issuer}});
}

void lintVersion(const EntryReport& in, TokenVersion version)
{
    const MsiEntry& entry = in.entry;
    Params params{{"audience", entry.audience}, {"issuer", entry.issuerUrl}};
    if (version == TokenVersion::V1) {
        if (isGuid(entry.audience)) {
            in.add(issue::kLintV1GuidAudience, "audience", entry.audiencePlace, std::move(params),
                Severity::Note);
        }
    } else if (entry.audienceDefaulted) {
        in.add(issue::kLintV2DefaultAudience, "audience", entry.audiencePlace, std::move(params));
    } else if (!isGuid(entry.audience)) {
        in.add(issue::kLintV2UriAudience, "audience", entry.audiencePlace, std::move(params));
    }
}

void lintIssuer(const EntryReport& in)
{
    const MsiEntry& entry = in.entry;
    if (entry.issuerDefaulted) {
        lintDefaultIssuer(in, cloudOf(in.report, entry));
    }
    const auto parts = parseIssuer(entry.issuerUrl);
    if (!parts) {
        if (!entry.issuerDefaulted) { // else the tenant is wrong, which is said there
            lintIssuerForm(in);
        }
        return;
    }
    if (!equalNoCase(parts->tenant, entry.tenantId)) {
        in.add(issue::kLintIssuerTenant, "issuerURL", entry.issuerPlace,
            {{"issuer", entry.issuerUrl}, {"tenantId", entry.tenantId}});
    }
    lintVersion(in, parts->version);
}

void lintAudience(const EntryReport& in)
{
    const MsiEntry& entry = in.entry;
    // App registrations carry the tenant as "az account show" prints it: in lower case.
    const std::string usual = defaultAudience(lowered(entry.tenantId));
    if (entry.audienceDefaulted) {
        if (isGuid(entry.tenantId) && entry.audience != usual) {
            in.add(issue::kLintAudienceUpper, "tenantID", entry.tenantIdPlace,
                {{"audience", entry.audience}, {"expected", usual}});
        }
        return;
    }
    lintSpace(in.report, in.path + "/audience", "audience", entry.audience, entry.audiencePlace);
    const Closeness near = closeness(entry.audience, usual);
    if (near == Closeness::TrailingSlash || near == Closeness::Case) {
        in.add(near == Closeness::Case ? issue::kLintAudienceCase : issue::kLintAudienceSlash,
            "audience", entry.audiencePlace, {{"audience", entry.audience}, {"expected", usual}});
    }
}

void lintPrincipal(const EntryReport& in)
{
    const MsiEntry& entry = in.entry;
    lintGuid(in.report, in.path + "/principalID", "principalID", entry.principalId,
        entry.principalIdPlace);
    const auto& clients = in.report.context.clientIds;
    const auto same = [&](const std::string& id) { return equalNoCase(id, entry.principalId); };
    if (std::any_of(clients.begin(), clients.end(), same)) {
        in.add(issue::kLintPrincipalClientId, "principalID", entry.principalIdPlace,
            {{"principalId", entry.principalId}});
    }
    if (equalNoCase(entry.principalId, entry.tenantId)) {
        in.add(issue::kLintPrincipalTenant, "principalID", entry.principalIdPlace,
            {{"principalId", entry.principalId}});
    }
}

// Entries of one list that are the same, or whose audiences differ in a slash or in case alone.
class Others {
public:
    void hold(const EntryReport& in)
    {
        const MsiEntry& entry = in.entry;
        const std::string all = lowered(entry.tenantId) + '\n' + lowered(entry.principalId) + '\n'
            + entry.audience + '\n' + entry.issuerUrl;
        const auto [first, fresh] = m_entries.emplace(all, &entry);
        if (!fresh) {
            in.report.add(issue::kLintEntryTwice, in.path, entry.place,
                {{"line", std::int64_t{first->second->place.position.line}}});
        }
        if (entry.audienceDefaulted) {
            return;
        }
        std::string folded = lowered(entry.audience);
        if (folded.ends_with('/')) {
            folded.pop_back();
        }
        const std::string& other = m_audiences.emplace(folded, entry.audience).first->second;
        const Closeness near = closeness(entry.audience, other);
        if (near != Closeness::Equal) {
            in.add(near == Closeness::TrailingSlash ? issue::kLintAudienceSlash
                                                    : issue::kLintAudienceCase,
                "audience", entry.audiencePlace,
                {{"audience", entry.audience}, {"expected", other}});
        }
    }

private:
    std::map<std::string, const MsiEntry*> m_entries;
    std::map<std::string, std::string> m_audiences;
};

} // namespace

void lintMsi(const LintReport& report, const MsiConfig& config)
{
    Others others;
    for (std::size_t i = 0; i < config.entries.size(); ++i) {
        const MsiEntry& entry = config.entries[i];
        const EntryReport in{report, entry, "/tenants[" + std::to_string(i) + ']'};
        lintGuid(report, in.path + "/tenantID", "tenantID", entry.tenantId, entry.tenantIdPlace);
        lintPrincipal(in);
        lintIssuer(in);
        lintAudience(in);
        others.hold(in);
    }
}

} // namespace attest::policy
