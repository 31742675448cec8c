// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace attest::report {

/// Turns the spans of one set of buffers into places: names made unique, lines counted, excerpts cut.
class Places {
public:
    /// The buffers must outlive this. Nothing of the secret run (the signature of a token: with it the
    /// token can be used) is ever excerpted, nor of what was derived from it.
    Places(const Buffers& buffers, std::optional<Span> secret);

    [[nodiscard]] Place at(const Span& span) const;
    [[nodiscard]] std::vector<Place> at(const Spans& spans) const;
    [[nodiscard]] ReportedFinding finding(const Finding& finding) const;
    [[nodiscard]] const std::string& name(BufferId id) const { return m_named[id].name; }

private:
    struct Named {
        std::string name;
        bool text = false;
        std::vector<std::uint32_t> lines; ///< offset of each line's start, for a text
    };
    [[nodiscard]] bool isSecret(const Span& span) const;
    [[nodiscard]] Position position(const Named& named, std::uint32_t offset) const;

    const Buffers& m_buffers;
    std::optional<Span> m_secret;
    std::vector<Named> m_named;
};

/// What follows the second dot of a token, or else of a text of the kind; nothing for other evidence.
[[nodiscard]] std::optional<Span> secretOf(const verify::Evidence& evidence);

} // namespace attest::report
