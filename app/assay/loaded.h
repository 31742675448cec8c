// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files.h"
#include "policy/load.h"
#include "trust/anchors.h"
#include "trust/chain.h"
#include "worker.h"

namespace attest::app {

using CertificateList = Result<std::vector<decode::CertificatePtr>>;

struct LoadedPolicy {
    std::shared_ptr<const policy::PolicySet> set; ///< null when any diagnostic is a Failure
    std::vector<policy::Diagnostic> diagnostics;
};

/// What a worker made from files that many commands name.
struct Loaded {
    Memo<CertificateList> certificates;
    Memo<LoadedPolicy> policies;
};

[[nodiscard]] const LoadedPolicy& policyOf(Worker& worker, const FilePtr& file);
/// The first failure, for a policy that did not load.
[[nodiscard]] Problem problemOf(const LoadedPolicy& policy);

/// Certificates of a file; a file without any is an empty list.
[[nodiscard]] const CertificateList& certificatesOf(Worker& worker, const FilePtr& file);

/// All certificates of these files as pool entries of that origin.
[[nodiscard]] Result<std::vector<trust::PoolEntry>> poolFrom(
    Worker& worker, const std::vector<FilePtr>& files, trust::Origin origin);

/// The anchors that a command asked for: `roots` in place of the shipped ones, `added` besides.
[[nodiscard]] Result<trust::Anchors> anchorsFrom(
    Worker& worker, const std::vector<FilePtr>& roots, const std::vector<FilePtr>& added);

/// CRLs of a file, DER or PEM, as DER: one at least. Problems: chain.no-crl, decode.*
[[nodiscard]] Result<std::vector<Bytes>> readCrls(const FileData& file);

} // namespace attest::app
