// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

#include <QtWidgets/QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace attest::ui {

/// The files with kinds of lines of a person's own: which there are, and what is wrong with those that cannot
/// be used.
class EventFilesBox final : public QWidget {
    Q_OBJECT
public:
    explicit EventFilesBox(Settings& settings, QWidget* parent = nullptr);

    /// Asks which files; tests answer by themselves.
    std::function<QStringList(QWidget* parent)> choose;

private:
    void showEvent(QShowEvent* event) override;
    void fill();
    void add();
    void remove();

    Settings& m_settings;
    QTreeWidget* m_list;
    QPushButton *m_again, *m_remove;
    QLabel* m_none;
};

} // namespace attest::ui
