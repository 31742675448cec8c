// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/notice.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace attest::ui {

/// Notices that come by themselves, while somebody does something else: on one line beside the menus, whose
/// room is theirs from the beginning, so that nothing moves under a pointer that is about to click. Of
/// several the newest is shown with how many stand behind it; not while the pointer or the focus is on
/// the one before, whose buttons would become another's.
class QuietNotices final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 50; ///< older ones give way
    explicit QuietNotices(QWidget* parent = nullptr);

    /// Of its acts the first is offered.
    void tell(Notice notice);
    [[nodiscard]] int count() const { return static_cast<int>(m_notices.size()); }
    /// To the newest one, for the keyboard.
    void enter();
    /// The same whatever is told.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void countChanged(int count);

protected:
    void paintEvent(QPaintEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<Notice>::iterator shown();
    [[nodiscard]] bool isHeld() const;
    void choose(const QString& key);
    void follow();
    Notice take();
    void act();
    void dismiss();

    std::vector<Notice> m_notices; ///< the newest last
    QString m_shown;               ///< its key
    QWidget* m_line;
    QLabel *m_mark, *m_title, *m_detail, *m_more;
    QToolButton *m_act, *m_dismiss;
};

} // namespace attest::ui
