// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

constexpr std::int64_t kLife = 6 * 3600;

// Created that long ago; in force for six hours unless told.
std::function<void(Imds&)> made(const World& w, std::int64_t secondsAgo, std::int64_t life = kLife)
{
    return [&w, secondsAgo, life](Imds& in) {
        in.document.createdOn = w.now - Duration{secondsAgo};
        in.document.expiresOn = in.document.createdOn + Duration{life};
    };
}

// The content with its timeStamp member replaced by that JSON.
std::function<void(Imds&)> stamped(const std::string& json)
{
    return [json](Imds& in) {
        in.document.omitted = {"timeStamp"};
        std::string content = lab::attestedContent(in.document);
        content.insert(content.size() - 1, json.empty() ? "" : ",\"timeStamp\":" + json);
        in.document.rawContent = content;
    };
}

constexpr char kCreated[] = "\"createdOn\":\"07/28/26 13:23:40 -0000\"";
constexpr char kExpires[] = "\"expiresOn\":\"07/28/26 19:23:40 -0000\"";

std::string both(const std::string& created, const std::string& expires)
{
    return "{" + created + "," + expires + "}";
}

} // namespace

std::vector<Scenario> imdsFreshness(const World& w)
{
    const Expected expired = fails("freshness", "policy.document-expired");
    const Expected future = fails("freshness", "policy.document-from-the-future");
    const Expected missing = fails("freshness", "policy.timestamp-missing");
    const Expected malformed = fails("freshness", "policy.timestamp-malformed");
    return {
        imds(w, "imds-freshness-expired", "The document ran out six minutes ago.",
            made(w, kLife + 360), expired),
        imds(w, "imds-freshness-last-second",
            "It ran out five minutes ago: the leeway's last second.", made(w, kLife + 300),
            passes()),
        imds(w, "imds-freshness-past-leeway", "It ran out a second before the leeway.",
            made(w, kLife + 301), expired),
        imds(w, "imds-freshness-from-the-future", "It will be made in five minutes and a second.",
            made(w, -301), future),
        imds(w, "imds-freshness-near-future",
            "Its clock is five minutes ahead of ours: within the leeway.", made(w, -300), passes()),
        imds(
            w, "imds-freshness-no-leeway", "Without leeway a second in the future is too much.",
            [&](Imds& in) {
                made(w, -1)(in);
                in.context.leeway = {0};
            },
            future),
        imds(w, "imds-freshness-never-valid", "It expires before it was made.", made(w, 10, -1),
            fails("freshness", "policy.document-never-valid")),
        imds(w, "imds-freshness-unusual-lifetime",
            "It lives a day, where real ones live six hours.", made(w, 10, 86400),
            saying(passes(), {"policy.document-lifetime-unusual"})),
        imds(
            w, "imds-freshness-missing", "The document has no times at all.", stamped(""), missing),
        imds(w, "imds-freshness-created-missing", "The time of making is missing.",
            stamped("{" + std::string(kExpires) + "}"), missing),
        imds(w, "imds-freshness-expires-missing", "The time of expiry is missing.",
            stamped("{" + std::string(kCreated) + "}"), missing),
        imds(w, "imds-freshness-rfc3339", "A time in another form than the service's.",
            stamped(both("\"createdOn\":\"2026-07-28T13:23:40Z\"", kExpires)), malformed),
        imds(w, "imds-freshness-long-year",
            "A year of four digits, which the service never writes.",
            stamped(both("\"createdOn\":\"07/28/2026 13:23:40 -0000\"", kExpires)), malformed),
        imds(w, "imds-freshness-offset", "A time zone other than UTC.",
            stamped(both("\"createdOn\":\"07/28/26 15:23:40 +0200\"", kExpires)), malformed),
        imds(w, "imds-freshness-no-such-day", "The thirty-first of June.",
            stamped(both(kCreated, "\"expiresOn\":\"06/31/26 19:23:40 -0000\"")), malformed),
    };
}

} // namespace attest::golden
