// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "decode/certificate.h"

#include <utility>

namespace attest::trust {

/// Gathers what there is to say about one certificate. Nothing is allocated while all is well.
class Notes {
public:
    explicit Notes(const decode::Certificate& certificate) : m_certificate(certificate) {}

    [[nodiscard]] const decode::Certificate& certificate() const { return m_certificate; }
    /// The parameter "subject" comes first in every finding.
    void add(IssueId id, Span span, Params more = {}, Severity severity = Severity::Failure)
    {
        Params params{{"subject", decode::nameText(m_certificate.subject)}};
        params.insert(params.end(), std::make_move_iterator(more.begin()),
            std::make_move_iterator(more.end()));
        m_all.push_back({id, severity, std::move(params), {span}});
    }
    void add(Finding finding) { m_all.push_back(std::move(finding)); }
    [[nodiscard]] std::vector<Finding> take() { return std::move(m_all); }

private:
    const decode::Certificate& m_certificate;
    std::vector<Finding> m_all;
};

} // namespace attest::trust
