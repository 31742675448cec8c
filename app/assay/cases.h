// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "report/contract.h"
#include "verb.h"

namespace attest::app {

[[nodiscard]] Result<casefile::Case> readCase(const FileData& file);
[[nodiscard]] verify::Method methodOf(const casefile::Case& c);
[[nodiscard]] std::string reportSha256(const verify::Appraisal& appraisal);

/// What a case holds (see casefile::describeContents), in the form that was asked for.
int answerContents(const Invocation& invocation, const std::vector<Finding>& contents,
    std::vector<report::ContractMember> members = {});
/// What it holds that can be misused by whoever has it, "keys.json holds a private key"; nothing when
/// there is none.
[[nodiscard]] std::optional<Sentence> secretIn(const casefile::Case& c);
/// Why a case cannot be used.
int answerUnfit(const Invocation& invocation, const Problem& problem);

/// `case show`; `decode` hands cases to it.
int runCaseShow(Invocation& invocation);

} // namespace attest::app
