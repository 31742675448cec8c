// SPDX-License-Identifier: GPL-3.0-or-later
// What a fetch will do, to the letter. No value gets into a command that could be read as more than a value.

#include "azure/arm/versions.h"
#include "azure/fetch/fetch.h"
#include "azure/fetch/power_shell.h"
#include "azure/fetch/script.h"
#include "azure/random.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/hex.h"
#include "base/json_writer.h"
#include "net/target.h"

#include <algorithm>

namespace attest::azure {
namespace {

constexpr std::pair<FetchWay, std::string_view> kWays[]{{FetchWay::Imds, "imds"},
    {FetchWay::RunCommand, "run-command"}, {FetchWay::Ssh, "ssh"}, {FetchWay::Kubectl, "kubectl"},
    {FetchWay::File, "file"}};

bool isMadeOf(std::string_view text, std::string_view besides)
{
    return std::all_of(text.begin(), text.end(),
        [besides](char c) { return isAlnum(c) || besides.find(c) != std::string_view::npos; });
}

/// [user@]host. ssh reads options from a word that begins with "-", and its own configuration runs
/// commands with the host's name in them.
bool isHost(std::string_view text)
{
    constexpr std::size_t kLongest = 255;
    const std::size_t at = text.find('@');
    const std::string_view user = at == text.npos ? std::string_view() : text.substr(0, at);
    const std::string_view host = at == text.npos ? text : text.substr(at + 1);
    const bool userFits
        = at == text.npos || (!user.empty() && isMadeOf(user, "._-") && isAlnum(user.front()));
    return text.size() <= kLongest && userFits && !host.empty() && isMadeOf(host, ".-_:")
        && (isAlnum(host.front()) || host.starts_with("::"));
}

/// RFC 1123 names, as Kubernetes has them; a pod may be named by what runs it ("deploy/agent").
bool isKubernetesName(std::string_view text, std::string_view besides)
{
    constexpr std::size_t kLongest = 253;
    return text.size() <= kLongest && !text.empty() && isAlnum(text.front())
        && isMadeOf(text, besides);
}

std::optional<Problem> unfitPod(const FetchOrder& order)
{
    const auto bad = [](const char* what, const std::string& value) {
        return Problem{issue::kBadPod,
            {{"what", std::string(what)}, {"value", bounded(value, kMostNameBytes)}}, {}};
    };
    if (!isKubernetesName(order.pod, "-./")
        || std::count(order.pod.begin(), order.pod.end(), '/') > 1) {
        return bad("pod", order.pod);
    }
    if (!order.nameSpace.empty() && !isKubernetesName(order.nameSpace, "-")) {
        return bad("namespace", order.nameSpace);
    }
    if (!order.container.empty() && !isKubernetesName(order.container, "-")) {
        return bad("container", order.container);
    }
    // Contexts are called as people like; it stands behind "--context=" as one word.
    if (!order.context.empty() && !isKubernetesName(order.context, "-._:/@")) {
        return bad("context", order.context);
    }
    return std::nullopt;
}

std::optional<Problem> unfitMachine(const std::string& id)
{
    if (id.empty()) {
        return Problem{issue::kNoMachine, {}, {}};
    }
    return isPlainResourceId(id) && !segmentOf(id, "virtualMachines").empty()
        ? std::nullopt
        : std::optional(Problem{issue::kBadMachine, {{"id", bounded(id, kMostTextBytes)}}, {}});
}

std::optional<Problem> unfitOrder(const FetchOrder& order)
{
    if (order.what == FetchWhat::Attested) {
        if (auto problem = unfitNonce(order.nonce)) {
            return problem;
        }
    } else {
        if (auto problem = unfitResource(order.resource)) {
            return problem;
        }
        if (auto problem = unfitIdentity(order.identity)) {
            return problem;
        }
    }
    switch (order.way) {
    case FetchWay::Ssh:
        return isHost(order.host) ? std::nullopt
                                  : std::optional(Problem{issue::kBadHost,
                                      {{"host", bounded(order.host, kMostNameBytes)}}, {}});
    case FetchWay::Kubectl:
        return unfitPod(order);
    case FetchWay::RunCommand:
        return unfitMachine(order.machineId);
    case FetchWay::Imds:
    case FetchWay::File:
        break;
    }
    return std::nullopt;
}

/// Whether the machine is asked which one it is, too: the hint for Resource Manager. run-command was given it.
bool wantsHint(const FetchOrder& order)
{
    return order.what == FetchWhat::Attested && order.way != FetchWay::RunCommand;
}

std::vector<std::string> sshCommand(const FetchPlan& plan)
{
    // BatchMode: there is nobody to answer a question. The login shell is not ours to know, so the script
    // is handed to sh.
    return {"ssh", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "--", plan.order.host,
        "sh -c '" + plan.script + "'"};
}

std::vector<std::string> kubectlCommand(const FetchPlan& plan)
{
    const FetchOrder& order = plan.order;
    std::vector<std::string> argv{"kubectl"};
    if (!order.context.empty()) {
        argv.push_back("--context=" + order.context);
    }
    if (!order.nameSpace.empty()) {
        argv.push_back("--namespace=" + order.nameSpace);
    }
    argv.push_back("exec");
    argv.push_back(order.pod);
    if (!order.container.empty()) {
        argv.push_back("--container=" + order.container);
    }
    for (const char* word : {"--", "sh", "-c"}) {
        argv.emplace_back(word);
    }
    argv.push_back(plan.script);
    return argv;
}

std::string runCommandBody(System system, const std::string& script)
{
    JsonWriter json;
    json.beginObject().member(
        "commandId", system == System::Windows ? "RunPowerShellScript" : "RunShellScript");
    json.key("script").beginArray();
    json.string(script).endArray().endObject();
    return json.take();
}

/// A line for each request. `led`: options for where the address really leads.
std::string commandsHere(
    const FetchPlan& plan, const std::string& metadata, const std::vector<std::string>& led)
{
    std::string lines;
    for (const auto& path : plan.paths) {
        std::vector<std::string> argv{"curl", "--noproxy", "*"};
        argv.insert(argv.end(), led.begin(), led.end());
        argv.insert(argv.end(), {"-H", "Metadata: true", metadata + path});
        lines += (lines.empty() ? "" : "\n") + shownCommand(argv);
    }
    return lines;
}

} // namespace

std::string_view wayName(FetchWay way)
{
    return kWays[static_cast<std::size_t>(way)].second;
}

std::optional<FetchWay> wayNamed(std::string_view name)
{
    for (const auto& [way, word] : kWays) {
        if (word == name) {
            return way;
        }
    }
    return std::nullopt;
}

System systemNamed(std::string_view name)
{
    return equalNoCase(name, "Windows") ? System::Windows : System::Linux;
}

Result<FetchPlan> planFetch(FetchOrder order)
{
    if (order.what == FetchWhat::Attested && order.nonce.empty() && order.way != FetchWay::File) {
        order.nonce = newNonce();
    }
    if (order.way == FetchWay::File) {
        if (!order.nonce.empty()) {
            if (auto problem = unfitNonce(order.nonce)) {
                return std::move(*problem);
            }
        }
        return FetchPlan{std::move(order), {}, {}, {}, {}, {}, {}};
    }
    if (auto problem = unfitOrder(order)) {
        return std::move(*problem);
    }
    FetchPlan plan;
    plan.paths = {order.what == FetchWhat::Attested ? attestedPath(order.nonce)
                                                    : tokenPath(order.resource, order.identity)};
    plan.order = std::move(order);
    if (wantsHint(plan.order)) {
        plan.paths.push_back(instancePath());
    }
    if (plan.order.way == FetchWay::Imds) {
        return plan;
    }
    plan.marker = hex(randomBytes(8));
    const bool windows
        = plan.order.way == FetchWay::RunCommand && plan.order.system == System::Windows;
    plan.script = windows ? powerShellScript(plan.marker, plan.paths.front())
                          : fetchScript(plan.marker, plan.paths);
    switch (plan.order.way) {
    case FetchWay::Ssh:
        plan.argv = sshCommand(plan);
        break;
    case FetchWay::Kubectl:
        plan.argv = kubectlCommand(plan);
        break;
    default:
        plan.target = plan.order.machineId + "/runCommand";
        plan.body = runCommandBody(plan.order.system, plan.script);
        break;
    }
    return plan;
}

std::string commandFor(const FetchPlan& plan, const Endpoints& endpoints)
{
    switch (plan.order.way) {
    case FetchWay::Imds:
        return commandsHere(plan, endpoints.metadata, {});
    case FetchWay::RunCommand:
        return "POST " + endpoints.arm + plan.target
            + "?api-version=" + std::string(version::kCompute) + "\n" + plan.body;
    case FetchWay::Ssh:
    case FetchWay::Kubectl:
        return shownCommand(plan.argv);
    case FetchWay::File:
        break;
    }
    return {};
}

std::string commandFor(const FetchPlan& plan, const Connection& connection)
{
    const Endpoints& to = connection.endpoints;
    const auto target = net::targetOf(to.metadata);
    const auto place = target ? connection.places.find(target->host) : connection.places.end();
    if (plan.order.way != FetchWay::Imds || place == connection.places.end()) {
        return commandFor(plan, to);
    }
    const std::string led = target->host + ":" + std::to_string(target->port) + ":"
        + place->second.host + ":" + std::to_string(place->second.port);
    return commandsHere(plan, to.metadata, {"--connect-to", led});
}

} // namespace attest::azure
