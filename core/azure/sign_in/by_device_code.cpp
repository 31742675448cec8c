// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/flows.h"
#include "azure/url_parts.h"
#include "base/bounded_text.h"

#include <algorithm>

namespace attest::azure {

namespace {

constexpr char kGrant[] = "urn:ietf:params:oauth:grant-type:device_code";
constexpr std::int64_t kUsualInterval = 5; ///< RFC 8628 3.5, also what slow_down adds
constexpr std::int64_t kLongestInterval = 60;
constexpr std::int64_t kLongestWait = 3600;

struct Device {
    SecretBytes code;
    std::string shown, address;
    Time until;
    std::int64_t interval = kUsualInterval;
};

Problem badAnswer(const Asking& asking, const char* member)
{
    return {issue::kEntraBadAnswer, {{"host", asking.whom().host}, {"member", member}}, {}};
}

/// People will type a code there: https, and no tricks with what stands before an '@'.
bool isPageAddress(const Asking& asking, const std::string& address)
{
    const auto parts = urlParts(address);
    return parts && !parts->userinfo
        && (parts->scheme == "https" || (asking.connection.lab && isLoopback(parts->host)));
}

bool isShownCode(std::string_view code)
{
    return !code.empty() && code.size() <= 32
        && std::ranges::all_of(code, [](char c) { return c > ' ' && c < 0x7F; });
}

Result<Device> deviceFrom(const Asking& asking, const JsonMembers& json)
{
    Device device;
    auto code = json.text("device_code");
    device.shown = json.text("user_code").value_or("");
    // "verification_url" is what some services wrote before the RFC.
    device.address
        = json.text("verification_uri").value_or(json.text("verification_url").value_or(""));
    const auto lasts = json.number("expires_in");
    if (!code || code->empty()) {
        return badAnswer(asking, "device_code");
    }
    if (!isShownCode(device.shown)) {
        return badAnswer(asking, "user_code");
    }
    if (!lasts || *lasts < 1) {
        return badAnswer(asking, "expires_in");
    }
    if (!isPageAddress(asking, device.address)) {
        return Problem{issue::kBadVerificationAddress, {{"host", asking.whom().host}}, {}};
    }
    device.code = secretOf(std::move(*code));
    device.until = asking.clock() + Duration{std::min(*lasts, kLongestWait)};
    device.interval = std::clamp<std::int64_t>(
        json.number("interval").value_or(kUsualInterval), 1, kLongestInterval);
    return device;
}

/// Asks until somebody has entered the code, or nobody can any more.
Result<Tokens> tokensOnceEntered(const Asking& asking, Device device)
{
    Form poll;
    poll.add("client_id", asking.client).add("grant_type", kGrant);
    poll.add("device_code", asText(device.code.view()));
    const Problem expired = problemOf(refusalOf("expired_token", {}), asking.whom());
    Problem ended = expired;
    while (asking.clock() < device.until) {
        asking.around.pause(std::chrono::seconds(device.interval), asking.cancel);
        if (asking.cancel.asked()) {
            return cancelled(asking);
        }
        auto tokens = postForTokens(asking, poll);
        if (tokens.ok()) {
            return tokens;
        }
        const Problem& problem = tokens.problem();
        const bool passing = isPassing(problem.id);
        // Nobody could have been seen to enter the code of a service that did not answer.
        ended = passing ? problem : expired;
        if (problem.id == issue::kEntraDevicePending) {
            continue;
        }
        // RFC 8628 3.5: slower when told so; and after a time-out too.
        if (problem.id != issue::kEntraDeviceSlowDown && !passing) {
            return tokens;
        }
        device.interval = std::min(device.interval + kUsualInterval, kLongestInterval);
    }
    return ended;
}

} // namespace

Result<Tokens> byDeviceCode(const Asking& asking, const Prompts& prompts)
{
    Form first;
    first.add("client_id", asking.client).add("scope", asking.personScope());
    const auto json = post(asking, asking.url("devicecode"), first, "device code");
    if (!json) {
        return json.problem();
    }
    auto device = deviceFrom(asking, *json);
    if (!device) {
        return device.problem();
    }
    if (prompts.showCode) {
        prompts.showCode(device->shown, device->address, device->until);
    }
    return tokensOnceEntered(asking, std::move(device).value());
}

} // namespace attest::azure
