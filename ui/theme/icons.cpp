// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/marks.h"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>

namespace attest::ui {
namespace {

/// Paints when asked, in the colours that are in force then.
class InkEngine : public QIconEngine {
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        draw(*painter, rect, mode);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

private:
    virtual void draw(QPainter& painter, const QRect& rect, QIcon::Mode mode) const = 0;
};

class SvgInk final : public InkEngine {
public:
    SvgInk(QString name, Role role) : m_name(std::move(name)), m_role(role) {}
    [[nodiscard]] QIconEngine* clone() const override { return new SvgInk(m_name, m_role); }

private:
    void draw(QPainter& painter, const QRect& rect, QIcon::Mode mode) const override
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        const auto role = mode == QIcon::Disabled ? Role::Skip : m_role;
        const auto ink = colour(role, QGuiApplication::palette()).name().toLatin1();
        QSvgRenderer svg(file.readAll().replace("currentColor", ink));
        svg.setAspectRatioMode(Qt::KeepAspectRatio);
        svg.render(&painter, rect);
    }
    QString m_name;
    Role m_role;
};

class MarkInk final : public InkEngine {
public:
    explicit MarkInk(Mark mark) : m_mark(mark) {}
    [[nodiscard]] QIconEngine* clone() const override { return new MarkInk(m_mark); }

private:
    void draw(QPainter& painter, const QRect& rect, QIcon::Mode) const override
    {
        paintMark(painter, rect, m_mark, QGuiApplication::palette());
    }
    Mark m_mark;
};

} // namespace

QIcon inkIcon(const QString& name, Role role)
{
    return QIcon(new SvgInk(name, role));
}

QIcon markIcon(Mark mark)
{
    return QIcon(new MarkInk(mark));
}

} // namespace attest::ui
