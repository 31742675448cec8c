// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/process.h"
#include "azure/sign_in/credential_issues.h"
#include "azure/sign_in/display_claims.h"
#include "azure/sign_in/flows.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/redact.h"

#include <algorithm>

namespace attest::azure {

namespace {

/// It starts an interpreter and asks the network: seconds on a good day.
constexpr std::chrono::seconds kPatience{60};
constexpr std::size_t kMostOutput = 256U << 10U;

/// No shell is between, but on its way the value passes az's own reading of options.
bool mayBePassed(std::string_view value)
{
    return !value.empty() && value.size() <= 512 && !value.starts_with('-')
        && std::ranges::all_of(value, [](char c) {
               return isAlnum(c) || c == '.' || c == '-' || c == ':' || c == '/' || c == '_';
           });
}

std::string saidBy(const std::string& error)
{
    const auto to = error.find_last_not_of(" \r\n");
    return bounded(
        redactSecrets(error.substr(0, to == std::string::npos ? 0 : to + 1)), kMostTextBytes);
}

Problem notRun(const Problem& problem)
{
    if (problem.id == issue::kProgramMissing) {
        return {issue::kCliMissing, problem.params, {}};
    }
    if (problem.id == issue::kProgramTimedOut) {
        return {
            issue::kCliTimedOut, {{"seconds", static_cast<std::int64_t>(kPatience.count())}}, {}};
    }
    if (problem.id == issue::kProgramTooMuch) {
        return {issue::kCliBadAnswer, {{"member", ""}}, {}};
    }
    return problem;
}

Problem failed(const ProcessResult& result)
{
    const std::string said = saidBy(result.error);
    const bool signedOut = said.find("az login") != std::string::npos;
    return signedOut
        ? Problem{issue::kCliSignedOut, {{"message", said}}, {}}
        : Problem{issue::kCliFailed, {{"code", std::int64_t{result.code}}, {"message", said}}, {}};
}

/// "expiresOn" is a time of day without a zone, so it is not read: older versions that have no
/// "expires_on" leave what the token says of itself.
Result<Tokens> tokensOf(const Asking& asking, ByteView out)
{
    const auto bad = [](const char* member) {
        return Problem{issue::kCliBadAnswer, {{"member", member}}, {}};
    };
    const auto json = JsonMembers::read(out);
    if (!json) {
        return bad("");
    }
    if (!equalNoCase(json->text("tokenType").value_or(""), "Bearer")) {
        return bad("tokenType");
    }
    auto access = json->text("accessToken");
    const bool sendable = access && !access->empty()
        && std::ranges::all_of(*access, [](char c) { return c > ' ' && c < 0x7F; });
    if (!sendable) {
        return bad("accessToken");
    }
    Tokens tokens;
    const auto on = json->number("expires_on");
    const auto stated = on ? std::optional(Time{*on, 0}) : displayClaims(*access).expires;
    if (!stated || *stated <= asking.clock()) {
        return bad("expires_on");
    }
    tokens.expires = *stated;
    tokens.access = secretOf(std::move(*access));
    return tokens;
}

} // namespace

Result<Tokens> byAzureCli(const Asking& asking)
{
    std::vector<std::string> argv{asking.around.cli, "account", "get-access-token", "--output",
        "json", "--resource", asking.resource};
    if (!asking.connection.tenant.empty()) {
        argv.insert(argv.end(), {"--tenant", asking.connection.tenant});
    }
    for (const std::string& value : {asking.resource, asking.tenant}) {
        if (!mayBePassed(value)) {
            return Problem{issue::kCliBadValue, {{"value", bounded(value, kMostNameBytes)}}, {}};
        }
    }
    ProcessBounds bounds;
    bounds.time = kPatience;
    bounds.outputBytes = kMostOutput;
    auto result = runProcess(argv, bounds, asking.cancel);
    if (!result) {
        return notRun(result.problem());
    }
    const SecretBytes out(std::move(result->out));
    return result->code == 0 ? tokensOf(asking, out.view()) : Result<Tokens>(failed(*result));
}

} // namespace attest::azure
