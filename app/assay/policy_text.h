// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "policy/diagnostic.h"
#include "policy/model.h"

namespace attest::app {

/// A policy in words: who may attest, and what each entry leaves open.
[[nodiscard]] std::string policyText(const policy::PolicySet& set, const Terminal& terminal);
/// The model with its defaults filled in: [{"name","attestors":[...]}].
[[nodiscard]] std::string policyJson(const policy::PolicySet& set);

/// "policy.yaml:7:5: error: title  policy.unknown-key", with explanation and remedy below.
[[nodiscard]] std::string diagnosticText(
    const policy::Diagnostic& diagnostic, std::string_view file, const Terminal& terminal);
[[nodiscard]] std::string diagnosticsJson(const std::vector<policy::Diagnostic>& diagnostics);

} // namespace attest::app
