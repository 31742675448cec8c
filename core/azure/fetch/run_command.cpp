// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/run_command.h"

#include "azure/arm/versions.h"
#include "azure/fetch/fetch.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

#include <algorithm>

namespace attest::azure {
namespace {

constexpr unsigned kMostPolls = 200;
constexpr int kForbidden = 403;

Problem failed(std::string code, std::string_view said)
{
    return {issue::kRunCommandFailed,
        {{"code", bounded(std::move(code), kMostNameBytes)},
            {"said", bounded(redactSecrets(said), kMostTextBytes)}},
        {}};
}

/// {"value":[{"code":"ProvisioningState/succeeded","message":"Enable succeeded: \n[stdout]\n..."}]}, or the
/// same inside an operation's "properties"/"output".
Result<std::string> messageIn(const net::HttpReply& reply)
{
    const auto result = Value::read("run-command", reply.body);
    if (!result) {
        return result.problem();
    }
    const Value error = result->member("error");
    if (error.present()) {
        return failed(error["code"].text(), error["message"].text());
    }
    Value list = result->member("value");
    if (!list.present()) {
        list = result->member("properties")["output"]["value"];
    }
    const auto entries = list.elements();
    if (result->fault()) {
        return *result->fault();
    }
    if (entries.empty()) {
        return failed(result->member("status").text(), {});
    }
    std::string message, printed, complained;
    for (const Value& entry : entries) {
        const std::string code = entry["code"].text();
        const std::string text = entry["message"].text();
        if (!lowered(code).ends_with("/succeeded") && !result->fault()) {
            return failed(code, text);
        }
        // Of Windows each output has an entry of its own, without the lines that tell them apart.
        const bool isOut = lowered(code).starts_with("componentstatus/stdout/");
        const bool isError = lowered(code).starts_with("componentstatus/stderr/");
        (isOut ? printed : isError ? complained : message) += text;
    }
    if (result->fault()) {
        return *result->fault();
    }
    return !message.empty() ? message : "[stdout]\n" + printed + "\n[stderr]\n" + complained;
}

} // namespace

Result<std::string> runCommand(ArmClient& arm, const std::string& path, const std::string& body,
    std::chrono::seconds most, const net::Cancel& cancel)
{
    if (!isPlainResourceId(path)) {
        return Problem{issue::kBadResourceId, {{"id", bounded(path, kMostTextBytes)}}, {}};
    }
    auto reply = arm.exchange(
        "POST", arm.urlOf(path, version::kCompute), copyBytes(asBytes(body)), cancel);
    if (reply && reply->status == kForbidden) {
        auto problem = ArmClient::problemOf(*reply, path);
        problem.id = issue::kRunCommandForbidden;
        return problem;
    }
    const Patience& patience = arm.options().patience;
    std::chrono::seconds waited{0};
    std::string where;
    for (unsigned poll = 1; reply && reply->status == 202; ++poll) {
        // Each answer may name another place to ask; one that names none leaves it as it was.
        if (const std::string* next = reply->header("Location")) {
            where = *next;
        }
        if (where.empty()) {
            return failed("Location", {});
        }
        const auto asked = retryAfter(*reply).value_or(std::chrono::seconds(5));
        const auto time = std::min(asked, patience.cap);
        if (waited + time > most || poll > kMostPolls) {
            return Problem{issue::kRunCommandTimedOut,
                {{"seconds", static_cast<std::int64_t>(most.count())}}, {}};
        }
        waited += time;
        if (patience.waiting) {
            patience.waiting({time, asked, 202, poll, path});
        }
        if (!patience.pause(time, cancel)) {
            return Problem{net::issue::kCancelled, {{"host", originOf(where)}}, {}};
        }
        reply = arm.exchange("GET", where, {}, cancel); // to Resource Manager's own origin alone
    }
    if (!reply) {
        return reply.problem();
    }
    return reply->status == 200 ? messageIn(*reply) : ArmClient::problemOf(*reply, path);
}

} // namespace attest::azure
