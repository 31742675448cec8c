// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/stage_run.h"

#include "base/bounded_text.h"

#include <algorithm>

namespace attest::verify {

StageRun::StageRun(Verification& verification, trust::Workbench& bench, std::string_view stage)
    : m_v(verification)
    , m_bench(bench)
{
    m_result.stage = stage;
    m_result.restsOnFailure = verification.m_failed;
    m_result.disabled = context().disabled.contains(stage);
}

// The one way by which a stage says something, so the one place where its texts are bounded.
void StageRun::say(Finding finding)
{
    for (Param& param : finding.params) {
        if (auto* text = std::get_if<std::string>(&param.value)) {
            *text = bounded(std::move(*text), kMostTextBytes);
        }
    }
    m_result.findings.push_back(std::move(finding));
}

void StageRun::fail(IssueId id, Params params, Spans spans)
{
    say({id, Severity::Failure, std::move(params), std::move(spans)});
}

void StageRun::warn(IssueId id, Params params, Spans spans)
{
    say({id, Severity::Warning, std::move(params), std::move(spans)});
}

void StageRun::note(IssueId id, Params params, Spans spans)
{
    say({id, Severity::Note, std::move(params), std::move(spans)});
}

void StageRun::missing(IssueId id, Params params, Spans spans)
{
    say({id, Severity::Missing, std::move(params), std::move(spans)});
}

void StageRun::fact(std::string_view name, std::string value, Spans spans)
{
    if (m_result.facts.empty()) {
        m_result.facts.reserve(4);
    }
    m_result.facts.push_back({name, bounded(std::move(value), kMostTextBytes), std::move(spans)});
}

bool StageRun::hasFailed() const
{
    return std::ranges::any_of(
        m_result.findings, [](const Finding& f) { return f.severity == Severity::Failure; });
}

StageState StageRun::stateOf(std::string_view stage) const
{
    const auto found = std::ranges::find(m_v.m_results, stage, &StageResult::stage);
    return found == m_v.m_results.end() ? StageState::NotEvaluated : found->state;
}

const Answered* StageRun::answered(const Request& request) const
{
    const std::string key = requestKey(request);
    const auto found = std::ranges::find_if(
        m_v.m_answers, [&key](const Answered& a) { return requestKey(a.exchange.request) == key; });
    return found == m_v.m_answers.end() ? nullptr : &*found;
}

const Answered* StageRun::ask(Request request)
{
    if (const Answered* known = answered(request)) {
        return known;
    }
    if (!mayAsk()) {
        m_refused.emplace();
        m_refused->exchange.request = std::move(request);
        m_refused->exchange.reply.status = ReplyStatus::Refused;
        return &*m_refused;
    }
    m_v.m_pending = std::move(request);
    return nullptr;
}

Spans StageRun::policySpan(const policy::Place& place) const
{
    if (!m_v.m_policyBuffer) {
        return {};
    }
    Span span = place.span;
    span.buffer = *m_v.m_policyBuffer;
    return {span};
}

Span StageRun::inBuffers(const decode::CertificatePtr& certificate, Span span)
{
    if (certificate == m_v.m_imds.signer) {
        const Span whole = m_v.m_imds.signerSpan;
        return {whole.buffer, whole.offset + span.offset, span.length};
    }
    // By content: a stage that had to wait decodes its answers anew when it runs again.
    for (BufferId id = 0; id < buffers().size(); ++id) {
        if (std::ranges::equal(buffers().at(id).bytes(), certificate->der())) {
            return {id, span.offset, span.length};
        }
    }
    const BufferId id = buffers().add(certificate->buffers.at(0).named(
        "certificate " + decode::nameText(certificate->subject, kMostNameBytes)));
    return {id, span.offset, span.length};
}

StageResult StageRun::result()
{
    const auto any = [this](Severity severity) {
        return std::ranges::any_of(
            m_result.findings, [severity](const Finding& f) { return f.severity == severity; });
    };
    if (any(Severity::Failure)) {
        m_result.state = StageState::Failed;
    } else if (m_lacksInput || any(Severity::Missing)) {
        m_result.state = StageState::NotEvaluated;
    } else if (m_skipped) {
        m_result.state = StageState::Skipped;
    } else if (any(Severity::Warning)) {
        m_result.state = StageState::Warned;
    } else {
        m_result.state = StageState::Passed;
    }
    return std::move(m_result);
}

} // namespace attest::verify
