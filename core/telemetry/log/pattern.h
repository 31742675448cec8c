// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace attest::telemetry {

/// A regular expression that takes time linear in the text, whatever either of them is (RE2): both may
/// come from somebody who wishes us ill. Copies share what was compiled; safe from several threads.
class Pattern {
public:
    enum class Case { AsWritten, Any };
    /// Problems: log.bad-pattern
    [[nodiscard]] static Result<Pattern> compile(
        std::string_view text, Case letters = Case::AsWritten);
    /// Anywhere in the text.
    [[nodiscard]] bool matches(std::string_view text) const;
    /// Offset and length of the first match from there on; length 0 with npos where there is none.
    struct Match {
        std::size_t offset = std::string_view::npos, length = 0;
    };
    [[nodiscard]] Match find(std::string_view text, std::size_t from = 0) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace attest::telemetry
