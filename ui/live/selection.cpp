// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/selection.h"

#include "live/live_case.h"

namespace attest::ui {
namespace {

std::size_t mostTelling(const verify::StageResult& result)
{
    std::size_t best = 0;
    for (std::size_t i = 0; i < result.findings.size(); ++i) {
        if (result.findings[i].severity == Severity::Failure) {
            return i;
        }
        if (result.findings[i].severity == Severity::Warning
            && result.findings[best].severity == Severity::Note) {
            best = i;
        }
    }
    return best;
}

std::optional<Span> firstSpan(const verify::StageResult& result, std::optional<std::size_t> finding)
{
    if (finding && *finding < result.findings.size()) {
        for (const auto& span : result.findings[*finding].spans) {
            if (span.length > 0) {
                return span;
            }
        }
    }
    for (const auto& span : result.consulted) {
        if (span.length > 0) {
            return span;
        }
    }
    return std::nullopt;
}

} // namespace

Selection::Selection(LiveCase& live) : QObject(&live), m_live(live) {}

// A policy that cannot be loaded is never part of a run, and its lines are looked at all the more.
bool Selection::isThere(const Span& span) const
{
    if (const auto* run = m_live.run()) {
        return run->buffers().bytes(span).size() == span.length;
    }
    const auto& inputs = m_live.stepper().inputs();
    const auto size = inputs.policy.size();
    return inputs.hasPolicy && span.buffer == 0 && span.offset <= size
        && size - span.offset >= span.length;
}

void Selection::put(Selected next)
{
    if (next != m_now) {
        m_now = next;
        emit changed();
    }
}

void Selection::selectStage(std::size_t stage)
{
    m_chosen = true;
    Selected next;
    next.stage = stage;
    const auto* run = m_live.run();
    if (run && stage < run->results().size()) {
        const auto& result = run->results()[stage];
        if (!result.findings.empty()) {
            next.finding = mostTelling(result);
        }
        next.span = firstSpan(result, next.finding);
        next.node = next.span ? run->tree().deepestAt(*next.span) : decode::kNoNode;
    }
    put(next);
}

void Selection::selectFinding(std::size_t stage, std::size_t finding)
{
    const auto* run = m_live.run();
    if (!run || stage >= run->results().size()
        || finding >= run->results()[stage].findings.size()) {
        return;
    }
    m_chosen = true;
    Selected next;
    next.stage = stage;
    next.finding = finding;
    next.span = firstSpan(run->results()[stage], finding);
    next.node = next.span ? run->tree().deepestAt(*next.span) : decode::kNoNode;
    put(next);
}

void Selection::selectNode(decode::NodeId node)
{
    const auto* run = m_live.run();
    if (!run || node >= run->tree().size()) {
        return;
    }
    Selected next = m_now;
    next.node = node;
    next.span = run->tree().at(node).span;
    put(next);
}

void Selection::selectSpan(const Span& span)
{
    if (!isThere(span)) {
        return;
    }
    const auto* run = m_live.run();
    Selected next = m_now;
    next.span = span;
    next.node = run ? run->tree().deepestAt(span) : decode::kNoNode;
    put(next);
}

void Selection::hover(std::optional<Span> span)
{
    if (span != m_hovered) {
        m_hovered = span;
        emit hoverChanged();
    }
}

void Selection::settle()
{
    const auto* run = m_live.run();
    Selected next = m_now;
    if (!run) {
        next = {};
        next.span = m_now.span;
    } else {
        const bool reached = next.stage && *next.stage < run->results().size();
        if (next.finding
            && (!reached || *next.finding >= run->results()[*next.stage].findings.size())) {
            next.finding.reset();
        }
        if (next.node != decode::kNoNode && next.node >= run->tree().size()) {
            next.node = decode::kNoNode;
        }
    }
    if (next.span && !isThere(*next.span)) {
        next.span.reset();
    }
    m_hovered.reset();
    put(next);
}

void Selection::clear()
{
    put({});
}

} // namespace attest::ui
