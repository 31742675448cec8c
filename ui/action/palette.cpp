// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/palette.h"

#include "action/palette_row.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kRecent = 20;
constexpr int kRows = 12;

} // namespace

Palette::Palette(Actions& actions, Settings& settings, QWidget* window)
    : QFrame(window)
    , m_actions(actions)
    , m_settings(settings)
    , m_model(new PaletteModel(this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_nothing(new QLabel(tr("Nothing is called that.")))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Everything that can be done"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_field->setPlaceholderText(tr("Search actions, stages and fields"));
    m_field->setAccessibleName(tr("Search actions, stages and fields"));
    m_field->setMaxLength(200);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(kGrid, 0, 0, kGrid);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(m_field);
    lines->addWidget(m_nothing);
    lines->addWidget(m_list, 1);

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { run(at.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &Palette::tellCurrent);
    connect(&actions, &Actions::changed, this, [this] {
        if (isVisible()) {
            m_model->setEntries(entries());
            filter(m_field->text());
        }
    });
    hide();
}

std::vector<PaletteEntry> Palette::entries() const
{
    std::vector<PaletteEntry> all;
    const auto recent = m_settings.paletteRecent();
    for (auto* action : m_actions.all()) {
        if (!action->isVisible()) {
            continue;
        }
        const auto id = Actions::idOf(*action);
        const auto last = recent.indexOf(id);
        const bool enabled = action->isEnabled();
        all.push_back({Actions::nameOf(*action),
            enabled ? Actions::aboutOf(*action) : Actions::reasonOf(*action),
            action->shortcut().toString(QKeySequence::NativeText), id, enabled,
            last < 0 ? 0 : static_cast<int>(kRecent - last) * 2, [action = QPointer(action)] {
                if (action) {
                    action->trigger();
                }
            }});
    }
    if (m_places) {
        auto places = m_places();
        std::move(places.begin(), places.end(), std::back_inserter(all));
    }
    return all;
}

void Palette::open()
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_field->clear();
    m_model->setEntries(entries());
    filter({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Palette::place()
{
    const auto* window = parentWidget();
    const int width = std::min(window->width() - 8 * kGrid, fontMetrics().averageCharWidth() * 100);
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : kRow + kGrid;
    const int wanted = m_field->sizeHint().height() + kRows * row + 8 * kGrid;
    resize(width, std::min(window->height() - 20 * kGrid, wanted));
    move((window->width() - width) / 2, 10 * kGrid);
}

void Palette::filter(const QString& typed)
{
    m_model->filter(typed);
    const bool any = m_model->rowCount() > 0;
    m_nothing->setVisible(!any);
    if (any) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
    tellCurrent();
}

// The focus stays where one types, so the row that Enter would run is said there.
void Palette::tellCurrent()
{
    const auto at = m_list->currentIndex();
    m_field->setAccessibleDescription(
        at.isValid() ? at.data(Qt::AccessibleTextRole).toString() : m_nothing->text());
    QAccessibleEvent event(m_field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void Palette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount()) {
        return;
    }
    const auto entry = m_model->at(row);
    if (!entry.enabled) {
        return; // The reason stands beside it.
    }
    if (!entry.id.isEmpty()) {
        auto recent = m_settings.paletteRecent();
        recent.removeAll(entry.id);
        recent.prepend(entry.id);
        m_settings.setPaletteRecent(recent.mid(0, kRecent));
    }
    leave();
    entry.act();
}

void Palette::leave()
{
    if (!isVisible()) {
        return;
    }
    const bool inside = isAncestorOf(QApplication::focusWidget());
    hide();
    if (inside && m_before) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

bool Palette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int rows = m_model->rowCount();
    const auto go = [&](int to) {
        if (rows > 0) {
            m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1)));
        }
        return true;
    };
    switch (key) {
    case Qt::Key_Down:
        return go(row + 1);
    case Qt::Key_Up:
        return go(row - 1);
    case Qt::Key_PageDown:
        return go(row + kRows);
    case Qt::Key_PageUp:
        return go(row - kRows);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(row);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // There is nowhere else to go.
    default:
        return false;
    }
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    }
    if (watched == m_field && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        leave();
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(colour(Role::Line, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace attest::ui
