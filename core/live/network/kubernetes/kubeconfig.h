// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/endpoint.h"
#include "live/network/kubernetes/exec_plugin.h"
#include "net/live_transport.h"

#include <optional>
#include <string>
#include <vector>

namespace attest::live {

namespace issue {
inline constexpr IssueId kBadKubeconfig{"source.bad-kubeconfig"}; ///< params: file, reason
} // namespace issue

/// A kubeconfig (client-go, api/v1 Config) as it stands in a file.
struct KubeconfigFile {
    std::string path; ///< paths in it are relative to its folder
    std::string text;
};

/// How a cluster is reached in one context. Files that it names are not read yet.
struct KubeAccess {
    std::string context, server, nameSpace;
    std::string caPem, caFile;
    std::string certificatePem, certificateFile, keyPem, keyFile;
    std::string token, tokenFile, user, password;
    std::string proxyUrl;
    std::string tlsServerName;      ///< what its certificate is for; empty: its host
    std::optional<ExecPlugin> exec; ///< where nothing else says who asks
    bool execWantsCluster = false;
};

/// Those of a context; of the current one where the name is empty. Of several files, the first that says
/// something counts (KUBECONFIG is a list). Refused, by name: skipping the verification of TLS,
/// impersonation, credentials by providers, and programs for them that want a terminal.
[[nodiscard]] Result<KubeAccess> kubeAccess(
    const std::vector<KubeconfigFile>& files, const std::string& context);

/// Names of contexts, the current one first.
[[nodiscard]] std::vector<std::string> kubeContexts(const std::vector<KubeconfigFile>& files);

/// The files of KUBECONFIG, or ~/.kube/config, that are there.
[[nodiscard]] Result<std::vector<KubeconfigFile>> kubeconfigFiles(
    const std::string& kubeconfig, const std::string& home);

/// The cluster's API. Reads certificates and keys now, a token's file before each request because it is
/// renewed there. Only the given authority is trusted where there is one. Whether a program may be run for
/// credentials is asked here, once; where there is nobody to ask, it may not (source.exec-not-allowed).
[[nodiscard]] Result<Endpoint> endpointOf(
    const KubeAccess& access, net::FlowSink flows = {}, const ExecConsent& consent = {});

} // namespace attest::live
