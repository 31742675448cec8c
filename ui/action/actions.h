// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QAction>

#include <vector>

namespace attest::ui {

/// Everything that can be done, by a stable id ("case.step"): menus, toolbars, the palette and the keys
/// all show these. An action that is disabled says why.
class Actions : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Given {
        const char* id;
        QString text; ///< as a menu shows it, with its mnemonic
        QList<QKeySequence> keys = {};
        QString icon = {};  ///< of resources/icons
        QString about = {}; ///< one sentence, for the palette and the tooltip
    };
    /// The action belongs to this; adding an id twice is a mistake and gives the first one back.
    QAction* add(const Given& given);
    [[nodiscard]] QAction* find(const QString& id) const;
    /// Other keys than it came with; an empty list: none.
    void setKeys(const QString& id, const QList<QKeySequence>& keys);
    [[nodiscard]] static QList<QKeySequence> defaultKeysOf(const QAction& action);
    /// All of them are gone: whoever shows them has to be gone already.
    void clear();
    /// In the order they were added.
    [[nodiscard]] const std::vector<QAction*>& all() const { return m_all; }

    void allow(const QString& id);
    /// Called otherwise from now on.
    void setText(const QString& id, const QString& text);
    /// Disabled, and why: shown in the palette, the tooltip and the status bar.
    void forbid(const QString& id, const QString& why);
    /// One or the other.
    void setAllowed(const QString& id, bool allowed, const QString& why);

    [[nodiscard]] static QString idOf(const QAction& action);
    [[nodiscard]] static QString reasonOf(const QAction& action);
    [[nodiscard]] static QString aboutOf(const QAction& action);
    /// The text without the mnemonic's ampersand.
    [[nodiscard]] static QString nameOf(const QAction& action);

signals:
    /// Any of them: also whether it is allowed, which every step and selection may change.
    void changed();
    /// One came or went, or has other keys.
    void listChanged();

private:
    static void describe(QAction& action);
    std::vector<QAction*> m_all;
};

} // namespace attest::ui
