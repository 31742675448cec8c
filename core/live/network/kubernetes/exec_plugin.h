// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace attest::live {

namespace issue {
/// A kubeconfig names a program for credentials, and nobody agreed to its being run. params: command
inline constexpr IssueId kExecNotAllowed{"source.exec-not-allowed"};
/// What it answered is no credential. params: command, reason
inline constexpr IssueId kExecBadAnswer{"source.exec-bad-answer"};
} // namespace issue

/// A program that gives credentials of a cluster, as a kubeconfig names it (client-go, ExecConfig).
struct ExecPlugin {
    std::string apiVersion;         ///< client.authentication.k8s.io/v1 or /v1beta1
    std::vector<std::string> words; ///< the program first: a path, or a name to be found by PATH
    std::vector<std::pair<std::string, std::string>> environment; ///< besides what ours says
    std::string cluster; ///< JSON of what it is told of the cluster; empty: nothing
};

/// Asks a person whether it may be run; shows its words. May be called from any thread.
using ExecConsent = std::function<bool(const ExecPlugin& plugin)>;

struct ExecCredential {
    std::string token, certificatePem, keyPem;
    std::optional<Time> expires;
};

/// Runs it, without a shell and without a terminal, within a minute and a megabyte. Problems:
/// source.command-failed, source.exec-bad-answer.
[[nodiscard]] Result<ExecCredential> runExecPlugin(
    const ExecPlugin& plugin, const std::function<bool()>& enough);

/// What it wrote to its output.
[[nodiscard]] Result<ExecCredential> execCredentialOf(
    const ExecPlugin& plugin, const std::string& answer);

} // namespace attest::live
