// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"

#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace attest::ui {

/// A sentence with its mark across a pane with what can be done about it. Told to screen readers when it changes.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// The first action is the primary one, and has the focus where somebody gives it to this. An empty sentence hides it.
    void tell(const QString& sentence, const QList<QAction*>& actions, Mark mark = Mark::Warned);
    [[nodiscard]] QString sentence() const;

private:
    void paintEvent(QPaintEvent* event) override;

    void ink();
    void changeEvent(QEvent* event) override;

    Mark m_told = Mark::Warned;
    QLabel *m_mark, *m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace attest::ui
