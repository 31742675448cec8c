// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/pattern.h"

#include "base/bounded_text.h"
#include "telemetry/log/issues.h"

#include <re2/re2.h>

namespace attest::telemetry {

struct Pattern::Compiled {
    Compiled(std::string_view text, const re2::RE2::Options& options)
        : expression({text.data(), text.size()}, options)
    {
    }
    re2::RE2 expression;
};

Result<Pattern> Pattern::compile(std::string_view text, Case letters)
{
    constexpr std::size_t kLongest = 4096;
    const auto bad = [text](std::string reason) {
        return Problem{issue::kBadPattern,
            {{"pattern", bounded(std::string(text), kMostNameBytes)},
                {"reason", std::move(reason)}},
            {}};
    };
    if (text.size() > kLongest) {
        return bad("it is longer than " + std::to_string(kLongest) + " bytes");
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(letters == Case::AsWritten);
    options.set_max_mem(8 << 20);
    Pattern made;
    auto compiled = std::make_shared<Compiled>(text, options);
    if (!compiled->expression.ok()) {
        return bad(compiled->expression.error());
    }
    made.m_compiled = std::move(compiled);
    return made;
}

bool Pattern::matches(std::string_view text) const
{
    return re2::RE2::PartialMatch({text.data(), text.size()}, m_compiled->expression);
}

Pattern::Match Pattern::find(std::string_view text, std::size_t from) const
{
    re2::StringPiece found;
    if (from > text.size()
        || !m_compiled->expression.Match(
            {text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED, &found, 1)) {
        return {};
    }
    return {static_cast<std::size_t>(found.data() - text.data()), found.size()};
}

} // namespace attest::telemetry
