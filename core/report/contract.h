// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "decode/tree.h"
#include "verify/appraisal.h"

#include <string>
#include <string_view>
#include <vector>

/// The objects that `assay ... --json` prints: version 1 of the command-line contract. English
/// whatever the locale, one line, members in a fixed order.
namespace attest::report {

inline constexpr int kContractVersion = 1;

enum class ContractVerdict { Accept, Reject };
enum class ContractStatus { Pass, Fail, Skipped, NotEvaluated };

struct ContractStage {
    std::string stage; ///< "decode"
    ContractStatus status = ContractStatus::Pass;
    std::string code; ///< empty: null
    std::string message;
    std::string detail = "{}"; ///< a JSON object
};

/// A verb's own member: its value is already JSON.
struct ContractMember {
    std::string name;
    std::string json;
};

struct ContractResult {
    ContractVerdict verdict = ContractVerdict::Reject;
    std::string stage; ///< empty: null
    std::string code;  ///< empty: null
    std::string message;
    bool indeterminate = false;
    std::vector<ContractStage> stages;
    std::vector<ContractMember> members;
};

[[nodiscard]] std::string toJson(const ContractResult& result);
/// 0 accept, 1 reject.
[[nodiscard]] int exitCode(const ContractResult& result);

/// `verify attested` and `verify token`: from a run that ended. `content`, `header`, `claims`, `tenant`
/// and `attributes` are added as far as the run got.
/// `anchor` ({"name","sha256","provenance"}) says what closed the chain; sha256 is null for one known by
/// name and key alone.
[[nodiscard]] ContractResult contractOf(const verify::Verification& verification);
/// The same from evidence that was held against a whole policy document: the deciding run's answer,
/// rejected where the policy needs more than that run.
[[nodiscard]] ContractResult contractOf(const verify::Appraisal& appraisal);

/// Accepted: every one of the stages passes.
[[nodiscard]] ContractResult accepted(const std::vector<std::string_view>& stages);
/// Rejected for one reason. Its id's group is the stage; of the verb's stages (in their order) those
/// before it pass and those after it are not evaluated.
[[nodiscard]] ContractResult rejected(
    const Finding& cause, const std::vector<std::string_view>& stages);
[[nodiscard]] ContractResult rejected(
    const Problem& cause, const std::vector<std::string_view>& stages);
/// Each stage in order with what it found; the first Failure (else the first Missing) decides.
struct CheckedStage {
    std::string_view stage;
    std::vector<Finding> findings;
    bool skipped = false;
};
[[nodiscard]] ContractResult judged(const std::vector<CheckedStage>& stages);

/// Coarse stages of a method in the order their first fine stage runs.
[[nodiscard]] std::vector<std::string_view> contractStages(verify::Method method);
/// English: the title, then the explanation of what was found.
[[nodiscard]] std::string contractMessage(const IssueId& id, const Params& params);

/// A decoded JSON value written again: compact, order kept, strings escaped for one line.
[[nodiscard]] std::string valueJson(
    const decode::Tree& tree, decode::NodeId node, const Buffers& buffers);

} // namespace attest::report
