// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bounded_text.h"
#include "base/finding.h"
#include "decode/certificate.h"

namespace attest::trust {

/// Of one certificate. What is wrong with it is clear from far fewer, and a certificate of a hundred
/// kilobytes can be wrong in ten thousand places.
inline constexpr std::size_t kMostFailures = 24;
inline constexpr std::size_t kMostRemarks = 8; ///< warnings and notes
/// Of one path, over all its certificates.
inline constexpr std::size_t kMostPathFailures = 48;
inline constexpr std::size_t kMostPathRemarks = 16;

/// Counts what is kept of a list of findings. Failures have room of their own, so no crowd of warnings
/// can hide one.
class Room {
public:
    constexpr Room(std::size_t failures, std::size_t remarks)
        : m_failures(failures)
        , m_remarks(remarks)
    {
    }
    /// Whether one more of that severity is kept; counted as left out otherwise.
    [[nodiscard]] bool takes(Severity severity);
    /// What stands for all that was left out, as severe as the worst of it. Nothing if nothing was.
    [[nodiscard]] std::optional<Finding> leftOut(const decode::Certificate& about) const;

private:
    std::size_t m_failures, m_remarks;
    std::int64_t m_count = 0;
    Severity m_worst = Severity::Note;
};

/// Gathers what there is to say about one certificate, no more of it than is worth saying. Nothing is
/// allocated while all is well.
class Notes {
public:
    explicit Notes(const decode::Certificate& certificate) : m_certificate(certificate) {}

    [[nodiscard]] const decode::Certificate& certificate() const { return m_certificate; }
    /// The parameter "subject" comes first in every finding.
    void add(IssueId id, Span span, Params more = {}, Severity severity = Severity::Failure);
    [[nodiscard]] std::vector<Finding> take();
    /// Of a single finding.
    [[nodiscard]] Finding takeOne() { return std::move(take().front()); }

private:
    const decode::Certificate& m_certificate;
    std::vector<Finding> m_all;
    Room m_room{kMostFailures, kMostRemarks};
};

/// The name of a certificate's subject, or another, as a parameter holds it.
[[nodiscard]] inline std::string nameParam(const decode::Name& name)
{
    return decode::nameText(name, kMostNameBytes);
}

} // namespace attest::trust
