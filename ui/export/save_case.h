// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/choose_path.h"
#include "live/live_case.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace attest::ui {

/// Whether there is anything to decide before a case is written: a token that can still be used.
[[nodiscard]] bool holdsUsableToken(const casefile::Case& c);

/// Writes a case in the background, then tells it where it is kept. What was changed meanwhile is written
/// too. `failed` gets a sentence. The digest of the result goes along where the case is whole.
void writeCase(LiveCase& live, const QString& path, casefile::TokenKeeping keeping,
    std::function<void(const QString& failed)> done);

/// Before a case is saved: what is in it, what is taken out, and whether the token's signature is kept. A
/// window beside the main one; closed once the case is written.
class SaveCase final : public QWidget {
    Q_OBJECT
public:
    explicit SaveCase(LiveCase& live, QWidget* parent = nullptr);
    void setPathChooser(PathChooser chooser) { m_choose = std::move(chooser); }

signals:
    void saved(const QString& path);

private:
    void describe();
    void save();
    [[nodiscard]] casefile::TokenKeeping keeping() const;

    QPointer<LiveCase> m_live;
    PathChooser m_choose = choosePath;
    QStandardItemModel* m_contents;
    QListView* m_list;
    QCheckBox* m_keep;
    QLabel* m_kept;
    QLabel* m_taken;
    QLabel* m_status;
    QPushButton* m_save;
};

} // namespace attest::ui
