// SPDX-License-Identifier: GPL-3.0-or-later
// Was the token issued for this server? Documented: the aud claim must equal the configured audience
// exactly. The usual mistakes are told apart because each has a remedy of its own.

#include "verify/msi/audience.h"

#include "base/ascii.h"
#include "verify/msi/stages.h"

#include <algorithm>
#include <array>

namespace attest::verify::issue {
/// params: expected
inline constexpr IssueId kAudienceMissing{"policy.audience-missing"};
inline constexpr IssueId kAudienceType{"claims.aud-type"};
/// params: count, limit
inline constexpr IssueId kAudienceTooMany{"claims.aud-too-many"};
/// params: found, expected
inline constexpr IssueId kAudienceMismatch{"policy.audience-mismatch"};
/// Equal but for case, a trailing slash or "/.default". params: found, expected
inline constexpr IssueId kAudienceNearMiss{"policy.audience-near-miss"};
/// A version 2 token names the application's id instead of its URI. params: found, expected
inline constexpr IssueId kAudienceIsAppId{"policy.audience-is-application-id"};
/// A token for Azure's own interfaces, presented to a server. params: found, expected
inline constexpr IssueId kAudienceAzure{"policy.audience-of-azure-itself"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

std::string bare(std::string_view audience)
{
    std::string text = lowered(audience);
    for (const std::string_view tail : {std::string_view("/.default"), std::string_view("/")}) {
        if (text.ends_with(tail)) {
            text.erase(text.size() - tail.size());
        }
    }
    return text;
}

bool isAzureItself(std::string_view audience)
{
    constexpr std::array services{std::string_view("vault.azure.net"),
        std::string_view("storage.azure.com"), std::string_view("database.windows.net")};
    const std::string text = bare(audience);
    return text.starts_with("https://management.") || text.starts_with("https://graph.")
        || std::ranges::any_of(services, [&text](std::string_view service) {
               return text == "https://" + std::string(service)
                   || text.ends_with("." + std::string(service));
           });
}

std::string joined(const Audience& audience)
{
    std::string all;
    for (const Claim& each : audience.all) {
        all += (all.empty() ? "" : ", ") + std::string(*each.text);
    }
    return all;
}

IssueId reason(const Audience& audience, std::string_view expected)
{
    const auto any = [&](auto test) {
        return std::ranges::any_of(audience.all, [&](const Claim& a) { return test(*a.text); });
    };
    if (any([&](std::string_view a) { return bare(a) == bare(expected); })) {
        return issue::kAudienceNearMiss;
    }
    if (!isGuid(expected) && any([](std::string_view a) { return isGuid(a); })) {
        return issue::kAudienceIsAppId;
    }
    return any(isAzureItself) ? issue::kAudienceAzure : issue::kAudienceMismatch;
}

} // namespace

Audience readAudience(StageRun& run)
{
    Audience audience;
    Claim aud = claim(run, "aud");
    audience.node = aud.node;
    if (aud.text) {
        audience.all.push_back(std::move(aud));
        return audience;
    }
    if (!aud.present()) {
        return audience;
    }
    const decode::Tree& tree = run.tree();
    audience.wrongType = tree.at(aud.node).kind != decode::NodeKind::Array;
    for (decode::NodeId id = tree.at(aud.node).firstChild;
         id != decode::kNoNode && !audience.wrongType; id = tree.at(id).next) {
        if (++audience.count > kMostAudiences) {
            continue;
        }
        if (Claim each = claimAt(run, id); each.text) {
            audience.all.push_back(std::move(each));
        } else {
            audience.wrongType = true;
        }
    }
    audience.wrongType = audience.wrongType || audience.all.empty();
    return audience;
}

bool names(const Audience& audience, std::string_view expected)
{
    return !audience.wrongType && audience.count <= kMostAudiences
        && std::ranges::any_of(
            audience.all, [expected](const Claim& a) { return *a.text == expected; });
}

void audience(StageRun& run)
{
    const policy::MsiEntry* entry = run.msi().entry;
    const bool judged = entry != nullptr || !run.context().demands.audience.empty();
    if (run.msi().claims == decode::kNoNode
        || (configOf(run.context()) != nullptr && entry == nullptr)) {
        run.lacksInput();
        return;
    }
    const Audience found = readAudience(run);
    const Spans at = claimSpan(run, {found.node, {}, {}});
    run.consult(at.front());
    if (found.wrongType) {
        run.fail(issue::kAudienceType, {}, at);
        return;
    }
    if (found.count > kMostAudiences) {
        run.fail(issue::kAudienceTooMany,
            {{"count", static_cast<std::int64_t>(found.count)},
                {"limit", static_cast<std::int64_t>(kMostAudiences)}},
            at);
        return;
    }
    if (!judged) {
        run.skip();
        return;
    }
    const std::string& expected
        = entry != nullptr ? entry->audience : run.context().demands.audience;
    Spans spans = at;
    if (entry != nullptr) {
        spans.append(run.policySpan(entry->audiencePlace));
    }
    if (found.all.empty() || (found.all.size() == 1 && found.all.front().text->empty())) {
        run.fail(issue::kAudienceMissing, {{"expected", expected}}, std::move(spans));
    } else if (!names(found, expected)) {
        run.fail(reason(found, expected), {{"found", joined(found)}, {"expected", expected}},
            std::move(spans));
    } else {
        run.fact("audience", expected, at);
    }
}

} // namespace attest::verify::msi
