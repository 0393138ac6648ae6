// ---- drawings in SVG: elements, and the colors of a light or a dark page

const SVG = "http://www.w3.org/2000/svg";

function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const INKS = {
  light: { page: "#ffffff", ink: "#1b1b1b", soft: "#545454", line: "#d4d4d4", band: "#f0efec", chosen: "#0b5c94" },
  dark: { page: "#17191c", ink: "#ececec", soft: "#b4b4b4", line: "#3a3d42", band: "#26292e", chosen: "#8cc4f0" },
};
const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif";
const inkNow = () => INKS[isDark() ? "dark" : "light"];
