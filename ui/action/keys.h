// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "settings/settings.h"

namespace attest::ui {

/// Which keys do what: the actions' own, and what a person put in their place, kept in the settings.
/// Actions that come later get theirs when they come.
class Keys : public QObject {
    Q_OBJECT
public:
    Keys(Actions& actions, Settings& settings, QObject* parent = nullptr);

    /// Another action that these keys, or keys they begin or end in, already trigger; null when free.
    [[nodiscard]] QAction* conflict(const QString& id, const QKeySequence& keys) const;
    /// In place of all keys it had; empty: none. Whoever had them before loses them.
    void assign(const QString& id, const QKeySequence& keys);
    void reset(const QString& id);
    void resetAll();
    [[nodiscard]] bool isChanged(const QString& id) const;

private:
    void apply();
    void keep(const QString& id, const QList<QKeySequence>& keys);

    Actions& m_actions;
    Settings& m_settings;
    bool m_applying = false;
};

} // namespace attest::ui
