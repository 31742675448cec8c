// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <functional>

class QMenu;
class QMenuBar;

namespace attest::ui {

/// Fills the menu bar from the actions there are when a menu opens: those named in menus.cpp in their
/// order, then all others by the first word of their id, so that nothing is left out.
class Menus final : public QObject {
    Q_OBJECT
public:
    /// Parts of menus that are not actions of the registry.
    struct Parts {
        std::function<void(QMenu&)> recent; ///< files that were opened last
        std::function<std::vector<QAction*>()> panes;
    };
    Menus(Actions& actions, Parts parts, QMenuBar& bar);

private:
    void fill(QMenu& menu, std::size_t which) const;
    Actions& m_actions;
    Parts m_parts;
};

} // namespace attest::ui
