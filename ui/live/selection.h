// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/span.h"
#include "decode/tree.h"

#include <QtCore/QObject>

#include <optional>

namespace attest::ui {

class LiveCase;

/// What is being looked at. Bytes, decoded fields, stages and policy lines are one thing seen four ways:
/// a line of the policy is a span in the policy's buffer, a field is a node with a span.
struct Selected {
    std::optional<std::size_t> stage;   ///< index into the method's stages
    std::optional<std::size_t> finding; ///< index into the stage's findings
    decode::NodeId node = decode::kNoNode;
    std::optional<Span> span;
    friend bool operator==(const Selected&, const Selected&) = default;
};

/// The only channel between views: each shows what is selected and selects in turn. Choosing in one
/// view fills in what the others need: a finding selects the first span it rests on, a span the deepest
/// field that holds it, a field its bytes.
class Selection : public QObject {
    Q_OBJECT
public:
    explicit Selection(LiveCase& live);

    [[nodiscard]] const Selected& now() const { return m_now; }
    /// The span under the pointer, for a preview; nothing when it left.
    [[nodiscard]] const std::optional<Span>& hovered() const { return m_hovered; }

    /// With its first failed or otherwise most telling finding, and the bytes that rests on.
    void selectStage(std::size_t stage);
    void selectFinding(std::size_t stage, std::size_t finding);
    /// The stage stays.
    void selectNode(decode::NodeId node);
    /// Where nothing runs because the policy cannot be loaded, a span in its text.
    void selectSpan(const Span& span);
    void hover(std::optional<Span> span);
    /// After the run changed: what is gone is not selected any more.
    void settle();
    void clear();

    /// Whether somebody chose the stage that is selected, or is about to see where it leads by itself.
    [[nodiscard]] bool stageIsChosen() const { return m_chosen; }
    void forgetChoice() { m_chosen = false; }

signals:
    void changed();
    void hoverChanged();

private:
    void put(Selected next);
    [[nodiscard]] bool isThere(const Span& span) const;
    LiveCase& m_live;
    Selected m_now;
    std::optional<Span> m_hovered;
    bool m_chosen = false;
};

} // namespace attest::ui
