// SPDX-License-Identifier: GPL-3.0-or-later
// Was the document made before now and is it still in force? Not documented as a check of the server;
// the signed dates are judged all the same, because a document lives six hours and a challenge minutes.

#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// params: field
inline constexpr IssueId kFreshnessMissing{"policy.timestamp-missing"};
/// Not "MM/dd/yy HH:mm:ss -0000". params: field, value
inline constexpr IssueId kFreshnessMalformed{"policy.timestamp-malformed"};
/// params: expires, now, leeway (seconds)
inline constexpr IssueId kDocumentExpired{"policy.document-expired"};
/// params: created, now, leeway (seconds)
inline constexpr IssueId kDocumentFromFuture{"policy.document-from-the-future"};
/// params: created, expires
inline constexpr IssueId kDocumentNeverValid{"policy.document-never-valid"};
/// Real documents live six hours. params: seconds
inline constexpr IssueId kDocumentLifetime{"policy.document-lifetime-unusual"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

bool readable(
    StageRun& run, const char* name, const decode::AttestedContent::Field& field, bool parsed)
{
    if (!field.present) {
        run.fail(issue::kFreshnessMissing, {{"field", name}}, {});
    } else if (!parsed) {
        run.fail(
            issue::kFreshnessMalformed, {{"field", name}, {"value", field.text}}, {field.span});
    }
    return field.present && parsed;
}

} // namespace

void freshness(StageRun& run)
{
    constexpr std::int64_t kUsual = 6 * 3600;
    const auto& content = run.imds().content;
    if (!content) {
        run.lacksInput();
        return;
    }
    const bool hasCreated
        = readable(run, "createdOn", content->createdOn, content->created.has_value());
    const bool hasExpires
        = readable(run, "expiresOn", content->expiresOn, content->expires.has_value());
    if (!hasCreated || !hasExpires) {
        return;
    }
    const Context& context = run.context();
    const Time created = *content->created;
    const Time expires = *content->expires;
    run.consult(content->createdOn.span);
    run.consult(content->expiresOn.span);
    if (expires < created) {
        run.fail(issue::kDocumentNeverValid, {{"created", created}, {"expires", expires}},
            {content->createdOn.span, content->expiresOn.span});
    } else if (expires.seconds - created.seconds != kUsual) {
        run.note(issue::kDocumentLifetime, {{"seconds", expires.seconds - created.seconds}},
            {content->expiresOn.span});
    }
    if (context.now > expires + context.leeway) {
        run.fail(issue::kDocumentExpired,
            {{"expires", expires}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            {content->expiresOn.span});
    }
    if (created > context.now + context.leeway) {
        run.fail(issue::kDocumentFromFuture,
            {{"created", created}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            {content->createdOn.span});
    }
}

} // namespace attest::verify::imds
