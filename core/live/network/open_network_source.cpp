// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/open_network_source.h"

#include "base/bounded_text.h"
#include "live/network/kubernetes/kubeconfig.h"
#include "live/network/kubernetes/pod_source.h"
#include "live/network/loki/loki_source.h"
#include "live/network/programs/docker.h"
#include "live/network/programs/journal.h"
#include "net/flow.h"

#include <algorithm>
#include <array>

namespace attest::live {
namespace {

constexpr std::string_view kKube = "kube:", kPlainKube = "kube+", kLoki = "loki+",
                           kJournal = "journal:", kDocker = "docker:";

Problem bad(std::string_view spec)
{
    // Somebody may have written a password into it.
    return {
        issue::kBadNetworkSpec, {{"source", bounded(net::redactedUrl(spec), kMostNameBytes)}}, {}};
}

// Of a service, and without a name and password: those would stand in every list.
bool isWeb(std::string_view url)
{
    const auto scheme = url.find("://");
    if (!url.starts_with("http://") && !url.starts_with("https://")) {
        return false;
    }
    const auto rest = url.substr(scheme + 3);
    return rest.substr(0, rest.find_first_of("/?")).find('@') == std::string_view::npos;
}

// "NAMESPACE/POD[/CONTAINER]" or "NAMESPACE?SELECTOR".
std::optional<PodSelection> selectionOf(std::string_view text)
{
    PodSelection selection;
    const auto query = text.find('?');
    if (query != std::string_view::npos) {
        selection.labelSelector = text.substr(query + 1);
        selection.nameSpace = text.substr(0, query);
        return selection.nameSpace.find('/') == std::string::npos ? std::optional(selection)
                                                                  : std::nullopt;
    }
    std::array<std::string*, 3> parts{&selection.nameSpace, &selection.pod, &selection.container};
    for (std::string* part : parts) {
        const auto end = std::min(text.find('/'), text.size());
        *part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return text.empty() && !selection.nameSpace.empty() && !selection.pod.empty()
        ? std::optional(selection)
        : std::nullopt;
}

PodSourceOptions podOptions(const NetworkSourceOptions& options)
{
    PodSourceOptions pods;
    pods.follow.follow = options.follow;
    pods.follow.since = options.since;
    return pods;
}

Result<std::unique_ptr<Source>> byKubeconfig(
    const std::string& spec, const NetworkSourceOptions& options)
{
    const auto rest = std::string_view(spec).substr(kKube.size());
    const auto slash = rest.find('/');
    const auto selection
        = slash == std::string_view::npos ? std::nullopt : selectionOf(rest.substr(slash + 1));
    if (!selection) {
        return bad(spec);
    }
    const auto files = kubeconfigFiles(options.kubeconfig, options.home);
    if (!files) {
        return files.problem();
    }
    const auto access = kubeAccess(*files, std::string(rest.substr(0, slash)));
    if (!access) {
        return access.problem();
    }
    auto endpoint = endpointOf(*access, options.network.flows, options.mayRun);
    if (!endpoint) {
        return endpoint.problem();
    }
    return podSource(*std::move(endpoint), *selection, podOptions(options));
}

Result<std::unique_ptr<Source>> byKubernetesUrl(
    const std::string& spec, const NetworkSourceOptions& options)
{
    const auto url = std::string_view(spec).substr(kPlainKube.size());
    const auto path = isWeb(url) ? url.find('/', url.find("://") + 3) : std::string_view::npos;
    const auto selection
        = path == std::string_view::npos ? std::nullopt : selectionOf(url.substr(path + 1));
    if (!selection) {
        return bad(spec);
    }
    return podSource({std::string(url.substr(0, path)), net::liveTransport(options.network), {}},
        *selection, podOptions(options));
}

Result<std::unique_ptr<Source>> byLokiUrl(
    const std::string& spec, const NetworkSourceOptions& options)
{
    const auto url = std::string_view(spec).substr(kLoki.size());
    const auto query = url.find('?');
    if (!isWeb(url) || query == std::string_view::npos || query + 1 == url.size()) {
        return bad(spec);
    }
    std::string base(url.substr(0, query));
    while (base.ends_with('/')) {
        base.pop_back();
    }
    LokiOptions loki;
    loki.follow = options.follow;
    loki.since = options.since;
    return lokiSource({std::move(base), net::liveTransport(options.network), options.credentials},
        std::string(url.substr(query + 1)), std::move(loki));
}

ProgramOptions programOptions(const NetworkSourceOptions& options)
{
    ProgramOptions program;
    program.follow = options.follow;
    program.since = options.since;
    program.programs = options.programs;
    return program;
}

Result<std::unique_ptr<Source>> byJournal(
    const std::string& spec, const NetworkSourceOptions& options)
{
    auto selection = journalSelection(std::string_view(spec).substr(kJournal.size()));
    if (!selection) {
        return bad(spec);
    }
    return journalSource(*std::move(selection), programOptions(options));
}

Result<std::unique_ptr<Source>> byDocker(
    const std::string& spec, const NetworkSourceOptions& options)
{
    auto selection = dockerSelection(std::string_view(spec).substr(kDocker.size()));
    if (!selection) {
        return bad(spec);
    }
    return dockerSource(*std::move(selection), programOptions(options));
}

struct Kind {
    std::string_view prefix;
    Result<std::unique_ptr<Source>> (*open)(const std::string&, const NetworkSourceOptions&);
};
constexpr Kind kKinds[] = {{kKube, byKubeconfig}, {kPlainKube, byKubernetesUrl}, {kLoki, byLokiUrl},
    {kJournal, byJournal}, {kDocker, byDocker}};

} // namespace

bool isNetworkSource(std::string_view spec)
{
    return std::any_of(std::begin(kKinds), std::end(kKinds),
        [&](const Kind& kind) { return spec.starts_with(kind.prefix); });
}

Result<std::unique_ptr<Source>> openNetworkSource(
    const std::string& spec, const NetworkSourceOptions& options)
{
    for (const Kind& kind : kKinds) {
        if (spec.starts_with(kind.prefix)) {
            return kind.open(spec, options);
        }
    }
    return bad(spec);
}

} // namespace attest::live
