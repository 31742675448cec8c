// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <type_traits>
#include <utility>

namespace attest::report {

/// Calls the function with every text of a report that came from outside, so that nothing is missed
/// when texts are to be changed. Excerpts are among them.
template <typename F>
class TextVisitor {
public:
    explicit TextVisitor(F f) : m_f(std::move(f)) {}

    void report(Report& report)
    {
        for (ReportedPolicy& policy : report.policies) {
            m_f(policy.name);
            for (ReportedAttestor& attestor : policy.attestors) {
                m_f(attestor.type);
            }
        }
        for (ReportedRun& each : report.runs) {
            run(each);
        }
        for (ReportedNote& note : report.notes) {
            m_f(note.target);
            m_f(note.text);
        }
    }

private:
    void run(ReportedRun& run)
    {
        for (std::string* text :
            {&run.evidenceName, &run.tenantDomain, &run.resourceId, &run.nonce, &run.spiffeId}) {
            m_f(*text);
        }
        for (ReportedStage& each : run.stages) {
            stage(each);
        }
        for (std::string& attribute : run.attributes) {
            m_f(attribute);
        }
        for (ReportedAttempt& each : run.chain) {
            attempt(each);
        }
        for (ReportedExchange& exchange : run.exchanges) {
            m_f(exchange.target);
            m_f(exchange.source);
        }
        for (ReportedBuffer& buffer : run.buffers) {
            m_f(buffer.name);
            if (buffer.from) {
                place(*buffer.from);
            }
        }
    }

    void stage(ReportedStage& stage)
    {
        for (ReportedFinding& each : stage.findings) {
            finding(each);
        }
        for (ReportedFact& fact : stage.facts) {
            m_f(fact.value);
            places(fact.places);
        }
        places(stage.consulted);
    }

    void attempt(ReportedAttempt& attempt)
    {
        m_f(attempt.anchor);
        for (ReportedLink& link : attempt.links) {
            for (std::string* text : {&link.subject, &link.issuer, &link.source}) {
                m_f(*text);
            }
        }
        for (auto& [depth, each] : attempt.findings) {
            finding(each);
        }
    }

    void finding(ReportedFinding& finding)
    {
        for (Param& param : finding.params) {
            if (auto* text = std::get_if<std::string>(&param.value)) {
                m_f(*text);
            }
        }
        places(finding.places);
    }

    void places(std::vector<Place>& all)
    {
        for (Place& each : all) {
            place(each);
        }
    }

    void place(Place& place)
    {
        m_f(place.buffer);
        m_f(place.excerpt);
    }

    F m_f;
};

template <typename F>
void forEachText(Report& report, F f)
{
    TextVisitor<F>(std::move(f)).report(report);
}

} // namespace attest::report
