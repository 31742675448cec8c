// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtWidgets/QToolButton>

#include <functional>

class QMenu;

namespace attest::ui {

/// One thing that can be supposed: a button that says what is in force and opens what else could be.
class Choice : public QToolButton {
    Q_OBJECT
public:
    /// `id` of the action that opens it, "whatif.cloud"; `name` for menus, "Cloud".
    Choice(const char* id, const QString& name, QWidget* parent = nullptr);

    void setCase(LiveCase* live) { m_live = live; }
    /// The case, or what is supposed about it, is another.
    void refresh();
    [[nodiscard]] const char* id() const { return m_id; }
    [[nodiscard]] QString name() const { return m_name; }
    /// Why it cannot be chosen; empty where it can.
    [[nodiscard]] QString why() const { return m_why; }
    /// Opens below a button: this one, or the one it was folded into.
    virtual void open(QWidget* below) = 0;

protected:
    /// What is in force, in a few words: "Cloud: public".
    [[nodiscard]] virtual QString says(const LiveCase& live) const = 0;
    /// The whole of it, for the tooltip.
    [[nodiscard]] virtual QString saysAll(const LiveCase& live) const { return says(live); }
    /// Why it does not apply to this case; empty where it does.
    [[nodiscard]] virtual QString notApplicable(const LiveCase&) const { return {}; }
    [[nodiscard]] virtual bool isSupposed(const session::WhatIf& whatIf) const = 0;

    [[nodiscard]] LiveCase* live() const { return m_live; }
    static void popUp(QMenu& menu, QWidget* below);
    /// Calls `then` when the menu with that entry is gone: what it opens would be closed with it.
    void whenClosed(QAction& entry, QWidget* below, std::function<void(QWidget*)> then);

private:
    const char* m_id;
    QString m_name, m_why;
    QPointer<LiveCase> m_live;
};

} // namespace attest::ui
