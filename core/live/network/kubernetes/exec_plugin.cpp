// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/kubernetes/exec_plugin.h"

#include "base/bounded_text.h"
#include "base/bytes.h"
#include "base/json_writer.h"
#include "live/child.h"
#include "live/issues.h"
#include "live/network/reply_json.h"

namespace attest::live {
namespace {

constexpr std::size_t kMostAnswer = std::size_t{1} << 20U;
constexpr std::chrono::milliseconds kLongest{60'000};
constexpr char kInfo[] = "KUBERNETES_EXEC_INFO";

std::string commandOf(const ExecPlugin& plugin)
{
    return bounded(plugin.words.empty() ? std::string() : plugin.words.front(), kMostNameBytes);
}

Problem badAnswer(const ExecPlugin& plugin, const char* reason)
{
    return {issue::kExecBadAnswer,
        {{"command", commandOf(plugin)}, {"reason", std::string(reason)}}, {}};
}

// What it is told: who asks, and that there is nobody at a terminal.
std::string infoFor(const ExecPlugin& plugin)
{
    JsonWriter json;
    json.beginObject().member("kind", "ExecCredential").member("apiVersion", plugin.apiVersion);
    json.key("spec").beginObject();
    if (!plugin.cluster.empty()) {
        json.key("cluster").raw(plugin.cluster);
    }
    json.key("interactive").boolean(false);
    return std::string(json.endObject().endObject().text());
}

} // namespace

Result<ExecCredential> execCredentialOf(const ExecPlugin& plugin, const std::string& answer)
{
    const Reply json = Reply::of(copyBytes(asBytes(answer)));
    if (json["kind"].text() != "ExecCredential") {
        return badAnswer(plugin, "no ExecCredential");
    }
    if (json["apiVersion"].text() != plugin.apiVersion) {
        return badAnswer(plugin, "another apiVersion than it was asked for");
    }
    const Reply status = json["status"];
    ExecCredential credential;
    credential.token = status["token"].text();
    credential.certificatePem = status["clientCertificateData"].text();
    credential.keyPem = status["clientKeyData"].text();
    if (credential.certificatePem.empty() != credential.keyPem.empty()) {
        return badAnswer(plugin, "a certificate without its key, or a key without its certificate");
    }
    if (credential.token.empty() && credential.certificatePem.empty()) {
        return badAnswer(plugin, "neither a token nor a certificate");
    }
    if (const Reply expires = status["expirationTimestamp"]; expires.there()) {
        credential.expires = parseRfc3339(expires.text());
        if (!credential.expires) {
            return badAnswer(plugin, "an expirationTimestamp that is no time");
        }
    }
    return credential;
}

Result<ExecCredential> runExecPlugin(const ExecPlugin& plugin, const std::function<bool()>& enough)
{
    ChildOrder order;
    order.arguments = plugin.words;
    for (const auto& [name, value] : plugin.environment) {
        if (name != kInfo) {
            order.environment.push_back(name + "=" + value);
        }
    }
    std::string info = infoFor(plugin);
    info.insert(0, "KUBERNETES_EXEC_INFO=");
    order.environment.push_back(std::move(info));
    order.secrets = ChildOrder::Secrets::Keep; // of all programs, this one signs in
    order.enough = enough;
    order.most = kLongest;
    std::string answer;
    order.out = [&](std::string_view part) {
        answer += part;
        return answer.size() <= kMostAnswer;
    };
    const auto end = runChild(order);
    if (answer.size() > kMostAnswer) {
        return badAnswer(plugin, "more than 1 MiB");
    }
    if (!end.well()) {
        return Problem{issue::kCommandFailed,
            {{"source", commandOf(plugin)}, {"reason", end.reason()}, {"said", end.said}}, {}};
    }
    return execCredentialOf(plugin, answer);
}

} // namespace attest::live
