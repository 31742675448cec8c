// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetch_order.h"

#include "azure_access.h"
#include "secrets.h"
#include "token_audience.h"

#include <algorithm>

namespace attest::app {

namespace {

using azure::FetchWay;
using By = azure::IdentityChoice::By;

constexpr Option kVia{"via", Takes::Choice, "imds|run-command|ssh|kubectl|file",
    QT_TRANSLATE_NOOP("assay",
        "this machine's metadata service, a machine by Resource Manager, a host, a pod, or a file"),
    Use::Required};
constexpr Option kIn{
    "in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "file: what was fetched before")};
constexpr Option kMachine{"machine", Takes::Text, "ID",
    QT_TRANSLATE_NOOP("assay", "run-command: the machine's resource id")};
constexpr Option kWindows{"windows", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay", "run-command: the machine runs Windows, and PowerShell is used")};
constexpr Option kHost{"host", Takes::Text, "HOST",
    QT_TRANSLATE_NOOP("assay", "ssh: [user@]host, or a name of your ssh configuration")};
constexpr Option kPod{
    "pod", Takes::Text, "POD", QT_TRANSLATE_NOOP("assay", "kubectl: the pod, or deploy/NAME")};
constexpr Option kNamespace{
    "namespace", Takes::Text, "NAME", QT_TRANSLATE_NOOP("assay", "kubectl: its namespace")};
constexpr Option kContainer{
    "container", Takes::Text, "NAME", QT_TRANSLATE_NOOP("assay", "kubectl: its container")};
constexpr Option kContext{"context", Takes::Text, "NAME",
    QT_TRANSLATE_NOOP("assay", "kubectl: which cluster of your configuration")};
constexpr Option kShow{"show", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay", "print the exact command or request, and do nothing")};
constexpr Option kOut{"out", Takes::Path, "FILE",
    QT_TRANSLATE_NOOP(
        "assay", "where it goes, readable by you alone; standard output unless told")};
constexpr Option kCase{"case", Takes::Path, "FILE",
    QT_TRANSLATE_NOOP("assay", "a case around it, judged by the shipped anchors")};
constexpr Option kResolve{"resolve", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay",
        "with --case: ask for what the verification needs, and keep the answers; with --watch: "
        "to see when the path of certificates changes its length")};
constexpr Option kRoots{"roots", Takes::Files, "FILE",
    QT_TRANSLATE_NOOP("assay", "with --case or --watch: anchors besides the shipped ones")};
constexpr Option kPolicy{"policy", Takes::File, "FILE",
    QT_TRANSLATE_NOOP("assay", "with --case: the AgentAttestation section that judges")};
constexpr Option kForce{
    "force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace a file that exists")};
constexpr Option kWatch{"watch", Takes::Count, "MINUTES",
    QT_TRANSLATE_NOOP("assay", "fetch again every so many minutes and tell what changes")};
constexpr Option kRounds{"rounds", Takes::Count, "N",
    QT_TRANSLATE_NOOP("assay", "with --watch: how often; until it is ended unless told")};

constexpr Option kAttested[]
    = {kVia, kIn, kMachine, kWindows, kHost, kPod, kNamespace, kContainer, kContext,
        {"nonce", Takes::Text, "NONCE",
            QT_TRANSLATE_NOOP("assay", "the challenge; a random one unless told")},
        {"tenant-domain", Takes::Text, "DOMAIN",
            QT_TRANSLATE_NOOP("assay", "with --case: the tenant_domain that the agent would name")},
        kConnectionOption, kShow, kOut, kCase, kPolicy, kResolve, kRoots, kForce, kWatch, kRounds};

constexpr Option kToken[] = {kVia, kIn, kMachine, kWindows, kHost, kPod, kNamespace, kContainer,
    kContext,
    {"resource", Takes::Text, "URI",
        QT_TRANSLATE_NOOP("assay",
            "what the token is for; unless told the audience of --policy, or the documented one of "
            "the connection's tenant"),
        Use::Optional},
    {"client-id", Takes::Text, "GUID",
        QT_TRANSLATE_NOOP("assay", "of the identity, where the machine has several")},
    {"object-id", Takes::Text, "GUID", QT_TRANSLATE_NOOP("assay", "the same by its object id")},
    {"msi-res-id", Takes::Text, "ID", QT_TRANSLATE_NOOP("assay", "the same by its resource id")},
    kConnectionOption, kShow, kOut, kCase, kPolicy, kResolve, kRoots, kForce, kWatch, kRounds,
    {"keep-token", Takes::Nothing, "",
        QT_TRANSLATE_NOOP(
            "assay", "with --case: keep the token's signature, so that it can be used")},
    kShowSecrets};

/// Options that mean something for one way alone, and which of them it needs.
struct OfWay {
    FetchWay way;
    std::string_view option;
    bool needed;
};
constexpr OfWay kOfWays[] = {{FetchWay::File, "in", true}, {FetchWay::RunCommand, "machine", true},
    {FetchWay::RunCommand, "windows", false}, {FetchWay::Ssh, "host", true},
    {FetchWay::Kubectl, "pod", true}, {FetchWay::Kubectl, "namespace", false},
    {FetchWay::Kubectl, "container", false}, {FetchWay::Kubectl, "context", false}};

std::optional<UsageError> unfitOptions(const Arguments& arguments, FetchWay way)
{
    for (const OfWay& one : kOfWays) {
        const bool given = arguments.has(one.option);
        if (given && one.way != way) {
            return UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--{option} does not go with --via {way}"),
                    {{"option", one.option}, {"way", azure::wayName(way)}}}};
        }
        if (!given && one.needed && one.way == way) {
            return UsageError{"usage.missing-option",
                {QT_TRANSLATE_NOOP("assay", "--via {way} needs --{option}"),
                    {{"option", one.option}, {"way", azure::wayName(way)}}}};
        }
    }
    return std::nullopt;
}

OrUsage<azure::IdentityChoice> identityOf(const Arguments& arguments)
{
    azure::IdentityChoice chosen;
    int count = 0;
    for (const auto& [option, by] : {std::pair{"client-id", By::ClientId},
             std::pair{"object-id", By::ObjectId}, std::pair{"msi-res-id", By::ResourceId}}) {
        if (const auto value = arguments.text(option)) {
            chosen = {by, *value};
            ++count;
        }
    }
    if (count > 1) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay",
                "--client-id, --object-id and --msi-res-id name one identity: give one of them")};
    }
    return chosen;
}

std::optional<UsageError> conflictOf(const Arguments& arguments)
{
    const auto needs = [&arguments](const char* option, const char* other) {
        return arguments.has(option) && !arguments.has(other)
            ? std::optional(UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--{option} goes with --{other} alone"),
                    {{"option", option}, {"other", other}}}})
            : std::nullopt;
    };
    for (const char* option : {"resolve", "roots"}) {
        if (arguments.has(option) && !arguments.has("case") && !arguments.has("watch")) {
            return UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--{option} goes with --case or --watch alone"),
                    {{"option", option}}}};
        }
    }
    for (const auto& [option, other] :
        {std::pair{"policy", "case"}, std::pair{"keep-token", "case"},
            std::pair{"tenant-domain", "case"}, std::pair{"rounds", "watch"}}) {
        if (auto error = needs(option, other)) {
            return error;
        }
    }
    if (arguments.has("watch") && (arguments.has("out") || arguments.has("case"))) {
        return UsageError{"usage.conflict",
            QT_TRANSLATE_NOOP("assay", "--watch writes no files: it tells what changes")};
    }
    if (arguments.has("watch") && arguments.number("watch").value_or(0) < 1
        && !arguments.has("rounds")) {
        return UsageError{
            "usage.bad-value", QT_TRANSLATE_NOOP("assay", "--watch is at least one minute")};
    }
    return std::nullopt;
}

} // namespace

std::span<const Option> fetchAttestedOptions()
{
    return kAttested;
}

std::span<const Option> fetchTokenOptions()
{
    return kToken;
}

OrUsage<azure::FetchOrder> fetchOrderOf(const Invocation& invocation, azure::FetchWhat what)
{
    const auto& arguments = invocation.arguments;
    azure::FetchOrder order;
    order.what = what;
    order.way = azure::wayNamed(arguments.textOr("via", "")).value_or(FetchWay::Imds);
    if (auto error = unfitOptions(arguments, order.way)) {
        return std::move(*error);
    }
    if (auto error = conflictOf(arguments)) {
        return std::move(*error);
    }
    if (what == azure::FetchWhat::Token) {
        auto identity = identityOf(arguments);
        if (auto* error = std::get_if<UsageError>(&identity)) {
            return std::move(*error);
        }
        order.identity = std::get<azure::IdentityChoice>(std::move(identity));
        order.resource = arguments.textOr("resource", "");
        if (order.resource.empty() && order.way != FetchWay::File) {
            order.resource = usualAudience(invocation);
        }
        if (order.resource.empty() && order.way != FetchWay::File) {
            return UsageError{"usage.missing-option",
                QT_TRANSLATE_NOOP("assay",
                    "--resource URI is needed: what the token is for, as the policy's audience "
                    "says it")};
        }
    }
    order.nonce = arguments.textOr("nonce", "");
    order.machineId = arguments.textOr("machine", "");
    order.system = arguments.has("windows") ? azure::System::Windows : azure::System::Linux;
    order.host = arguments.textOr("host", "");
    order.pod = arguments.textOr("pod", "");
    order.nameSpace = arguments.textOr("namespace", "");
    order.container = arguments.textOr("container", "");
    order.context = arguments.textOr("context", "");
    return order;
}

} // namespace attest::app
