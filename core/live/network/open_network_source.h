// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/kubernetes/exec_plugin.h"
#include "live/network/programs/programs.h"
#include "live/source.h"
#include "net/live_transport.h"

#include <functional>

namespace attest::live {

namespace issue {
/// params: source
inline constexpr IssueId kBadNetworkSpec{"source.bad-address"};
} // namespace issue

/// What opening a source on the network takes besides what a person writes for it.
struct NetworkSourceOptions {
    Follow follow = Follow::No;
    std::optional<Time> since;
    std::string kubeconfig; ///< as in KUBECONFIG, a list; empty: ~/.kube/config of `home`
    std::string home;
    net::NetworkOptions network; ///< of what a kubeconfig does not say
    /// For Loki: X-Scope-OrgID, Authorization.
    std::function<Result<std::vector<net::Header>>()> credentials;
    Programs programs;
    /// Asked, while it is opened, whether the program that a kubeconfig names for credentials may be run.
    ExecConsent mayRun;
};

/// Whether openNetworkSource() is to open it.
[[nodiscard]] bool isNetworkSource(std::string_view spec);

/// A source by what a person writes for it:
///   kube:[CONTEXT]/NAMESPACE/POD[/CONTAINER]   kube:[CONTEXT]/NAMESPACE?LABEL=VALUE,...
///   kube+http://HOST[:PORT]/NAMESPACE/POD      the same of an API without a kubeconfig (https, too)
///   journal:[[USER@]HOST/][UNIT,...][?identifier=NAME&file=PATH&directory=PATH]   through ssh, or here
///   docker:[CONTEXT/]CONTAINER
///   loki+http://HOST[:PORT][/PATH]?LOGQL       https, too; the query as it is, nothing encoded
/// The middle two by programs of the person's own. Opens nothing yet. Problems: source.bad-address, source.bad-kubeconfig,
/// source.exec-not-allowed.
[[nodiscard]] Result<std::unique_ptr<Source>> openNetworkSource(
    const std::string& spec, const NetworkSourceOptions& options);

} // namespace attest::live
