// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "verify/appraisal.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The .attestcase document: everything a verdict rests on in one readable file, so that whoever is
/// sent it sees exactly what the sender saw, without a network.
namespace attest::casefile {

/// Of the file. A reader refuses any other: a member it does not know could change the meaning.
inline constexpr int kCaseVersion = 1;
inline constexpr std::size_t kCaseBytes = 64U << 20U;

/// Something a person wrote about the case. Who wrote it is not recorded.
struct Note {
    std::string target; ///< what it is about: a stage, an issue id, a field path; empty: all of it
    std::string text;
    Time written;
};

struct Case {
    std::vector<verify::Evidence> evidence;

    bool hasPolicy = false;
    std::string policyName; ///< for people: a file name
    Bytes policy;           ///< the YAML text, kept even where it cannot be loaded

    /// What the verdict depends on besides: anchors, certificates, clock, challenge, overrides, access.
    /// Its policy, attestor and disabled stages are always empty here: the policy is the text above,
    /// and a case never disables a check.
    verify::Context context;

    std::vector<verify::Exchange> exchanges; ///< every request that was put, with its answer
    std::vector<Note> notes;
    std::string reportSha256; ///< of the report's JSON when the case was saved; empty: not recorded
};

/// The case of a run: its evidence, context, and the answers its runs were given.
[[nodiscard]] Case capture(const verify::Appraisal& appraisal);

/// What keeps it. A managed identity's token is evidence and a credential in one: whoever has it whole
/// can use it until it expires.
enum class TokenKeeping {
    Keep,
    StripSignature, ///< the replay then has no answer for the signature, and says so
};

/// Deterministic JSON text, members in a fixed order.
[[nodiscard]] std::string write(const Case& c, TokenKeeping keeping);
/// Strict: see issues.h. Problems' spans are in the text.
[[nodiscard]] Result<Case> read(std::string name, Bytes text);

/// Writes beside the file and renames, readable by its owner alone: either the old file or the new one
/// is there, whole, whatever happens. Nothing on success.
[[nodiscard]] std::optional<Problem> save(
    const std::string& path, const Case& c, TokenKeeping keeping);
[[nodiscard]] Result<Case> load(const std::string& path);

/// The appraisal a case describes, run to its end by the recorded answers alone: a request without one
/// stays unanswered. Problems: case.bad-policy.
[[nodiscard]] Result<verify::Appraisal> replay(const Case& c, trust::Workbench& bench);
/// The same, not yet advanced.
[[nodiscard]] Result<verify::Appraisal> appraisalOf(const Case& c);
/// With the case's policy as it was loaded before: large ones take long to read. Null: it is loaded.
[[nodiscard]] Result<verify::Appraisal> appraisalOf(
    const Case& c, std::shared_ptr<const policy::PolicySet> loaded);
/// Answers by recorded exchange; Unavailable where there is none. The case has to outlive it.
[[nodiscard]] verify::Answerer recordedAnswers(const Case& c);

/// What is in it, and how far one should think before sending it on: notes say what is harmless or
/// merely names machines and tenants, warnings what can be misused. Words are in the catalogue.
[[nodiscard]] std::vector<Finding> describeContents(const Case& c);
/// The same of a file as it came, and whether its maker's result came with it.
[[nodiscard]] std::vector<Finding> describeReceived(const Case& c);

/// What can be taken out without the case losing its meaning: token signatures, notes, and of ARM
/// objects every member that no stage reads and every tag that the policy does not name. What is signed
/// cannot be changed; describeContents() of the result tells what is left.
[[nodiscard]] Case redacted(Case c);
/// Only the token signatures.
[[nodiscard]] Case withoutTokenSignatures(Case c);

} // namespace attest::casefile
