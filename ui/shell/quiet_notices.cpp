// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/quiet_notices.h"

#include "live/announce.h"
#include "theme/eliding_label.h"
#include "theme/fonts.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kWidth = 140 * kGrid; ///< leaves 720 px to the menus where the window has 1280

QToolButton* button(const char* name)
{
    auto* made = new QToolButton;
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setFont(smallFont(made->font()));
    return made;
}

QLabel* words(QFont::Weight weight)
{
    auto* made = new ElidingLabel;
    auto font = smallFont(made->font());
    font.setWeight(weight);
    made->setFont(font);
    return made;
}

QString wholeOf(const Notice& notice)
{
    return notice.detail.isEmpty() ? notice.title
                                   : QuietNotices::tr("%1: %2").arg(notice.title, notice.detail);
}

} // namespace

QuietNotices::QuietNotices(QWidget* parent)
    : QWidget(parent)
    , m_line(new QWidget)
    , m_mark(new QLabel)
    , m_title(words(QFont::DemiBold))
    , m_detail(words(QFont::Normal))
    , m_more(new QLabel)
    , m_act(button("showNotice"))
    , m_dismiss(button("dismissNotice"))
{
    setObjectName(QStringLiteral("quietNotices"));
    m_mark->setFixedSize(kMark, kMark);
    m_more->setFont(smallFont(m_more->font()));
    m_more->setTextFormat(Qt::PlainText);
    m_act->setText(tr("&Show"));
    m_dismiss->setIcon(inkIcon(QStringLiteral("close")));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
    auto* row = new QHBoxLayout(m_line);
    row->setContentsMargins(kGrid, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_mark);
    row->addWidget(m_title);
    row->addWidget(m_detail, 1);
    for (auto* each : std::initializer_list<QWidget*>{m_more, m_act, m_dismiss}) {
        row->addWidget(each);
    }
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_line);
    setFixedSize(sizeHint());
    connect(m_act, &QToolButton::clicked, this, &QuietNotices::act);
    connect(m_dismiss, &QToolButton::clicked, this, &QuietNotices::dismiss);
    follow();
}

std::vector<Notice>::iterator QuietNotices::shown()
{
    return std::find_if(m_notices.begin(), m_notices.end(),
        [this](const Notice& each) { return each.key == m_shown; });
}

QSize QuietNotices::sizeHint() const
{
    return {kWidth, m_line->sizeHint().height()};
}

bool QuietNotices::isHeld() const
{
    return m_line->isVisible() && (underMouse() || isAncestorOf(QApplication::focusWidget()));
}

void QuietNotices::tell(Notice notice)
{
    if (notice.key.isEmpty()) {
        notice.key = wholeOf(notice);
    }
    const auto whole = wholeOf(notice);
    const auto key = notice.key;
    std::erase_if(m_notices, [&](const Notice& each) { return each.key == key; });
    if (m_notices.size() >= kMost) {
        m_notices.erase(m_notices.begin());
    }
    m_notices.push_back(std::move(notice));
    choose(isHeld() ? m_shown : key);
    announce(*this, whole);
}

void QuietNotices::choose(const QString& key)
{
    m_shown = key;
    follow();
    emit countChanged(count());
}

void QuietNotices::follow()
{
    const auto found = shown();
    m_line->setVisible(!m_notices.empty());
    if (m_notices.empty()) {
        update();
        return;
    }
    const auto& notice = found == m_notices.end() ? m_notices.back() : *found;
    m_shown = notice.key;
    m_mark->setPixmap(markIcon(notice.mark).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    m_title->setText(notice.title);
    m_detail->setText(notice.detail);
    m_more->setVisible(m_notices.size() > 1);
    m_more->setText(tr("%n more", nullptr, count() - 1));
    m_act->setVisible(!notice.acts.empty());
    if (!notice.acts.empty()) {
        m_act->setText(notice.acts.front().text);
    }
    setToolTip(wholeOf(notice));
    setAccessibleName(tr("Notice, %1: %2").arg(wordOf(notice.mark), wholeOf(notice)));
    update();
}

Notice QuietNotices::take()
{
    const auto found = shown();
    Notice taken = std::move(*found);
    m_notices.erase(found);
    choose(m_notices.empty() ? QString() : m_notices.back().key);
    return taken;
}

void QuietNotices::act()
{
    take().acts.front().run();
}

void QuietNotices::dismiss()
{
    if (const auto taken = take(); taken.dismissed) {
        taken.dismissed();
    }
}

void QuietNotices::enter()
{
    if (!m_notices.empty()) {
        auto* first = m_act->isVisible() ? m_act : m_dismiss;
        first->setFocus(Qt::ShortcutFocusReason);
    }
}

void QuietNotices::leaveEvent(QEvent* event)
{
    if (!m_notices.empty() && !isAncestorOf(QApplication::focusWidget())) {
        choose(m_notices.back().key);
    }
    QWidget::leaveEvent(event);
}

void QuietNotices::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        follow();
    }
    QWidget::changeEvent(event);
}

void QuietNotices::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_notices.empty()) {
        dismiss();
        return;
    }
    // Buttons of a window take but Space, and pass on what people press on one that leads somewhere.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        for (auto* each : {m_act, m_dismiss}) {
            if (each->hasFocus()) {
                return each->click();
            }
        }
    }
    QWidget::keyPressEvent(event);
}

void QuietNotices::paintEvent(QPaintEvent*)
{
    if (const auto notice = shown(); notice != m_notices.end()) {
        QPainter(this).fillRect(rect(), colour(backOf(notice->mark), palette()));
    }
}

} // namespace attest::ui
