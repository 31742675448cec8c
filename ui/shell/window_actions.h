// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "shell/open_cases.h"

#include <functional>

namespace attest::ui {

/// What the window itself can do. It is told what to do by functions, so that it knows no widgets.
struct WindowDeeds {
    std::function<void()> open, paste, fetch, close, quit, nextCase, previousCase, resetLayout,
        palette;
    std::function<void(int)> sample;
};
/// file.*, edit.paste, view.*, tools.palette, and azure.fetch, which says what it waits for.
void addWindowActions(Actions& actions, const WindowDeeds& deeds);

/// edit.undo and edit.redo, for whichever case is shown, named after what they would undo.
class UndoActions final : public QObject {
    Q_OBJECT
public:
    UndoActions(Actions& actions, OpenCases& cases, QObject* parent);

private:
    void follow();
    void update();
    Actions& m_actions;
    OpenCases& m_cases;
    std::vector<QMetaObject::Connection> m_following;
};

} // namespace attest::ui
