// Turns a picture in SVG into PNG, by a canvas of the browser.

/** A screen of twice the density shows the picture sharp. */
const SCALE = 2;

/** @param svg a file that stands alone, with width and height @throws Error where the browser cannot draw it */
export async function svgToPng(svg: string): Promise<Blob> {
  const image = new Image();
  // Safari taints a canvas by an image from a blob's address, and not by one that stands in its address.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('image/png');
  return blob;
}
