// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_parts.h"
#include "servers/source_entry.h"

class QToolButton;

namespace attest::ui {

/// Above the place Live: what can be added, whether the end is followed, the rules, and what is shown.
class LiveBar final : public QWidget {
    Q_OBJECT
public:
    /// The choice of a time and the filter stand beside the buttons.
    LiveBar(LiveParts& parts, QWidget& time, QWidget& filter);

    void setFollowing(bool following);
    /// Whether there are lines that could be followed or filtered.
    void setWatching(bool watching);

signals:
    void sourceWanted(SourceEntry::Kind kind);
    void labWanted();
    void rulesWanted();
    void followingWanted(bool following);

private:
    void fillAddMenu(QToolButton& add);
    static void fillViewMenu(QToolButton& view, LiveParts& parts);

    QWidget &m_time, &m_filter;
    QToolButton* m_follow;
};

} // namespace attest::ui
